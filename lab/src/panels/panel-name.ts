/** The panels of which one at a time is open. */
export type PanelName = "gallery" | "window" | "help" | "chapters";
