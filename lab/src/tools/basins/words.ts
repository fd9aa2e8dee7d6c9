export const words = {
  growing: (share: string) => `Walking from every place: ${share} % done.`,
  done: (count: number) =>
    count === 1
      ? "All walks that arrive end at one place."
      : `The walks that arrive end at ${count} places. Neighbours may part for good.`,
  with: (optimizer: string, rate: string) => `${optimizer}, η = ${rate}`,
  ends: "Starts that end there",
  away: "Left or diverged",
  still: "Still on their way",
  circles: "Going in circles",
  nowhere: "Outside the domain",
};
