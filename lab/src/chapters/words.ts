// The texts around the chapters; apart from the page's others, for they come with the chapters.

import type { compassWords } from "./fact-kinds";

type Compass = (typeof compassWords)[number];

const compass: Record<Compass, string> = {
  east: "east",
  "north-east": "north-east",
  north: "north",
  "north-west": "north-west",
  west: "west",
  "south-west": "south-west",
  south: "south",
  "south-east": "south-east",
};

const cheers = ["Well done.", "That is it.", "Exactly.", "There you are."];

export const words = {
  title: "Chapters",
  progress: (place: number, count: number) => `${place} of ${count}`,
  previous: "Previous",
  next: "Next",
  previousChapter: (title: string) => `Previous chapter: ${title}`,
  nextChapter: (title: string) => `Next chapter: ${title}`,
  all: "All chapters",
  close: "Close the chapter",
  text: "Text",
  tools: "Tools",
  toDo: "Try it",
  done: "Done",
  open: "To do",
  reached: (number: number) => cheers[number % cheers.length]!,
  spokenReached: (task: string) => `Done: ${task}`,
  unknown: "There is no chapter of that name",
  unknownMore: (id: string) =>
    `The link asks for “${id}”. The landscape works as ever; pick a chapter from the list.`,
  lost: "This chapter did not load. Check the connection and open it again.",
  compass,
  nowhere: "no single direction",
} as const;
