export const words = {
  about:
    "The tangent plane touches the surface and has the same two slopes. From the point p it promises the height f(p) + ∇f · d at every step d.",
  plane: "The plane promises",
  value: "The surface has",
  error: "Error",
  tag: (error: string) => `error ${error}`,
  place: "Distance along the arrow",
  placeFlat: (axis: string) => `Distance along ${axis}`,
  ways: "Or point at the surface.",
  away: (distance: string) => `${distance} from the point`,
  four: (error: string) =>
    `At half the distance the error is ${error}: twice as far, about four times the error.`,
  half: (error: string) => `At half the distance the error is ${error}.`,
  exact: "Plane and surface agree: the promise is kept.",
  none: "Here the surface has no tangent plane.",
} as const;
