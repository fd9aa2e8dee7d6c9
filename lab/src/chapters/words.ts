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

  predict: "Draw it",
  drawFromHere: "Draw from here",
  yours: "yours",
  truth: "true",
  placeOf: (place: number, count: number) => `Place ${place} of ${count}`,
  howToDraw: "Drag from the ring on the floor, or use the sliders.",
  wayOf: "Direction",
  lengthOf: "Length",
  degrees: (degrees: string) => `${degrees}°`,
  share: (percent: string) => `${percent} % of the longest`,
  reveal: "Reveal",
  nextPlace: "Next place",
  finish: "Finish",
  stop: "Stop",
  again: "Draw again",
  result: (angle: string, ratio: string) => `${angle}° off, ${ratio} times the true length.`,
  points: (points: number) => (points === 1 ? "1 point" : `${points} points`),
  outcome: (score: number) => `${score} of 100 points on the whole.`,
  spokenResult: (result: string, points: string) => `${result} ${points}.`,
  history: "Your predictions",
  historyKept: "Kept in this browser only.",
  deleteHistory: "Delete",
  attempt: (date: string, title: string, points: number) => `${date}, ${title}: ${points} of 100`,
  compass,
  nowhere: "no single direction",
} as const;
