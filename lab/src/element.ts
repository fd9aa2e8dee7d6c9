// <uphill-lab>: the whole lab as one element, in the light DOM of whatever page holds it.

import { mount, unmount } from "svelte";
import { Session } from "./model/session.svelte";
import type { Readout } from "./model/readout";
import Lab from "./panels/Lab.svelte";
import { isStateKey, stateKeys, type LabState } from "./state/state";
import "./style/lab.css";

/** What a `change` event tells. */
export interface LabChange {
  /** No more of the same gesture follows. */
  readonly settled: boolean;
  /** Counts edits of the formula. */
  readonly edit: number;
  /** The scene of a chapter is still to come. */
  readonly opening: boolean;
  /** What the keys are that a link leaves out. */
  readonly base: LabState;
}

export class UphillLab extends HTMLElement {
  static readonly observedAttributes = stateKeys;

  #session: Session | null = null;
  #panels: Record<string, unknown> | null = null;
  readonly #inside = document.createElement("div");
  /** What was set before the element stood in a page. */
  #early: Record<string, unknown> = {};

  connectedCallback(): void {
    const session = new Session();
    this.#session = session;
    session.assign({ ...this.#attributes(), ...this.#early });
    this.#early = {};
    session.listen((settled) => {
      const { edit, opening, base } = session;
      const detail: LabChange = { settled, edit, opening: opening !== null, base };
      this.dispatchEvent(new CustomEvent("change", { detail }));
    });
    this.#inside.style.display = "contents";
    // A change of a field inside is not the change that the element tells of. Svelte hears it here.
    this.#inside.addEventListener("change", (event) => event.stopPropagation());
    this.append(this.#inside);
    this.#panels = mount(Lab, { target: this.#inside, props: { session, host: this } });
  }

  disconnectedCallback(): void {
    if (this.#session !== null) this.#early = { ...this.#session.state };
    if (this.#panels !== null) void unmount(this.#panels);
    this.#inside.remove();
    this.#session?.dispose();
    this.#session = null;
    this.#panels = null;
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    if (isStateKey(name)) this.#session?.assign({ [name]: value });
  }

  /** The keys of the URL with their values. Setting changes the keys that are named; null resets one. */
  get state(): LabState | Record<string, unknown> {
    return { ...(this.#session?.state ?? this.#early) };
  }

  set state(given: Readonly<Record<string, unknown>>) {
    if (this.#session === null) this.#early = { ...this.#early, ...given };
    else this.#session.assign(Object(given) as Record<string, unknown>);
  }

  /** What is true at the point now. A fresh frozen object each time. */
  get readout(): Readout | null {
    return this.#session?.readout ?? null;
  }

  #attributes(): Record<string, string> {
    const given: Record<string, string> = {};
    for (const key of stateKeys) {
      const value = this.getAttribute(key);
      if (value !== null) given[key] = value;
    }
    return given;
  }
}

if (customElements.get("uphill-lab") === undefined) {
  customElements.define("uphill-lab", UphillLab);
}
