import type { Tool } from "../tool";

const rain: Tool = {
  name: "rain",
  word: "Rain",
  about: "Let drops run down the surface along the negative gradient, and see where they pool",
  icon: "M6 3.5C4.6 5.6 4 6.7 4 7.6a2 2 0 0 0 4 0c0-.9-.6-2-2-4.1zM14 5.5c-1.4 2.1-2 3.2-2 4.1a2 2 0 0 0 4 0c0-.9-.6-2-2-4.1zM9 11.5c-1.4 2.1-2 3.2-2 4.1a2 2 0 0 0 4 0c0-.9-.6-2-2-4.1z",
  order: 50,
  load: () => import("./rain"),
};

export default rain;
