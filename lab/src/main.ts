// The page: one <uphill-lab> that fills the window and lives in the URL's hash.

import { UphillLab, type LabChange } from "./element";
import { readHash, writeHash } from "./state/hash";
import type { LabState } from "./state/state";

/** Milliseconds without a change after which the hash is written; the browser takes its time for it. */
const idle = 400;

const lab = document.querySelector("uphill-lab");
if (lab instanceof UphillLab) {
  follow(lab);
  handKeysTo(lab);
}

function follow(lab: UphillLab): void {
  let written = "";
  const shownBy = ({ f, fit }: Readonly<Record<string, unknown>>) => `${String(f)}\n${String(fit)}`;
  let formula = shownBy({ ...lab.state });
  /** The edit whose formula the current history entry already holds. */
  let pushed = -1;
  /** What comes of a link until the engine has seen it belongs to the link's own entry. */
  let justRead = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function write(edit: number, base: LabState): void {
    const state = lab.state as LabState;
    const hash = writeHash(state, base);
    if (hash === written) return;
    const isNew = shownBy({ ...state }) !== formula && edit !== pushed;
    if (isNew) history.pushState(null, "", hash);
    else history.replaceState(null, "", hash);
    if (isNew) pushed = edit;
    formula = shownBy({ ...state });
    written = hash;
  }

  function read(): void {
    if (location.hash === written) return;
    clearTimeout(timer);
    written = location.hash;
    lab.state = readHash(written);
    pushed = -1;
    justRead = true;
  }

  lab.addEventListener("change", (event) => {
    const { settled, edit, opening, base } = (event as CustomEvent<LabChange>).detail;
    clearTimeout(timer);
    if (justRead) formula = shownBy({ ...lab.state });
    justRead &&= opening || (lab.readout?.kind ?? null) === null;
    if (opening) return;
    if (settled) write(edit, base);
    else timer = setTimeout(write, idle, edit, base);
  });
  addEventListener("hashchange", read);
  read();
}

/** Keys pressed while nothing has the focus are the point's. */
function handKeysTo(lab: UphillLab): void {
  document.addEventListener("keydown", (event) => {
    if (event.target !== document.body || event.key === "Tab") return;
    const point = lab.querySelector<HTMLElement>("[role=application]");
    if (point?.dispatchEvent(new KeyboardEvent("keydown", event)) === false) event.preventDefault();
  });
}
