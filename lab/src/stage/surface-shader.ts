/** Height, slope and light of the terrain. `from` holds the surface that a new one grows out of. */
export const surfaceVertex = /* glsl */ `
attribute vec3 from;
attribute float openness;
uniform float grown;
varying vec3 seenNormal;
varying vec3 seenPosition;
varying float height;
varying float open;

void main() {
  vec3 p = position;
  vec3 n = normal;
  if (grown < 1.0) {
    p.z = mix(from.x, p.z, grown);
    n = mix(normalize(vec3(-from.yz, 1.0)), n, grown);
  }
  height = p.z;
  open = openness;
  seenNormal = normalMatrix * n;
  vec4 seen = modelViewMatrix * vec4(p, 1.0);
  seenPosition = seen.xyz;
  gl_Position = projectionMatrix * seen;
}
`;

export const surfaceFragment = /* glsl */ `
uniform sampler2D terrain;
uniform vec3 keyLight;
uniform vec3 zenith;
uniform vec3 shade;
uniform vec3 lit;
varying vec3 seenNormal;
varying vec3 seenPosition;
varying float height;
varying float open;

void main() {
  vec3 n = normalize(seenNormal);
  vec3 eye = normalize(-seenPosition);
  // By the smooth normal, not by the triangle: a silhouette seen through triangles would sparkle.
  float under = smoothstep(-0.02, -0.12, dot(n, eye));
  n *= 1.0 - 2.0 * step(0.5, under);
  vec3 base = texture2D(terrain, vec2(clamp(height, 0.0, 1.0) * 0.992 + 0.004, 0.5)).rgb;
  float key = max((dot(n, keyLight) + 0.25) / 1.25, 0.0);
  float sky = 0.5 + 0.5 * dot(n, zenith);
  float light = 0.74 * key + 0.3 * sky;
  light *= mix(1.0, open, 0.9);
  vec3 colour = base * mix(shade, lit, clamp(light, 0.0, 1.15));
  float grazing = 1.0 - abs(dot(n, eye));
  colour = mix(colour, colour * shade, 0.3 * grazing * grazing * grazing);
  colour *= mix(1.0, 0.8, under);
  gl_FragColor = vec4(colour, 1.0);
}
`;
