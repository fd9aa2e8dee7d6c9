// The session's way to a network: its code is fetched when the state first names one.

import type { NetworkRun } from "../tools/network/run.svelte";
import type { Table } from "../data/table";
import { ownNet } from "../state/net";
import type { Session } from "./session.svelte";

export class NetworkDoor {
  /** The network whose loss is shown, once there was one. */
  run: NetworkRun | null = $state.raw(null);
  #fetching = false;
  #placed = false;
  #gone = false;
  #begun = false;

  constructor(private readonly session: Session) {}

  /** Lets the network follow the state. `placed`: the state says where the point is. */
  follow(placed: boolean): void {
    if (this.run !== null) {
      this.run.follow(placed);
      return;
    }
    this.#placed = placed;
    if (this.#begun && !this.#fetching) void this.#fetch();
  }

  /** There is an engine now: what was asked for can be shown. */
  begin(): void {
    this.#begun = true;
    if (this.session.state.net !== "") this.follow(this.#placed);
  }

  /** The point was moved by hand. */
  visit(): void {
    this.run?.visit();
  }

  /** Trains on data of the user's own. */
  async use(own: Table): Promise<void> {
    if (this.run === null) await this.#fetch();
    if (this.run === null) return;
    this.run.own = own;
    const { session } = this;
    const begin = { net: ownNet, steps: 0, at: 0 };
    const rule = session.state.net === "" ? { optimizer: "adam", rate: 0.01 } : {};
    session.assign({ ...begin, ...rule });
    session.commit();
  }

  /** A formula is shown in its place. */
  leave(): void {
    this.run?.leave();
  }

  dispose(): void {
    this.#gone = true;
    this.leave();
  }

  async #fetch(): Promise<void> {
    this.#fetching = true;
    try {
      const { NetworkRun } = await import("../tools/network/run.svelte");
      if (this.#gone) return;
      this.run = new NetworkRun(this.session);
      if (this.session.state.net !== "") this.run.follow(this.#placed);
    } catch (problem) {
      console.warn(problem);
    } finally {
      this.#fetching = false;
    }
  }
}
