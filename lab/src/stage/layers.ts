import type { Scene } from "three";
import type { Eye, Handle, Layer, LayerContext } from "./layer";

/** The layers on a stage by name, and what they offer to hands and eyes. */
export class Layers {
  handles: readonly Handle[] = [];
  hovering: readonly Layer[] = [];
  eyes: readonly Eye[] = [];
  private readonly named = new Map<string, Layer>();

  constructor(
    private readonly scene: Scene,
    private readonly context: LayerContext,
  ) {}

  /** Puts a layer under a name, in place of one of that name; null takes it away. */
  put(name: string, layer: Layer | null): void {
    const { named, scene, context } = this;
    const before = named.get(name);
    if (before) {
      scene.remove(before.object);
      before.dispose();
      named.delete(name);
    }
    if (layer) {
      named.set(name, layer);
      scene.add(layer.object);
      layer.paint(context);
      layer.surfaceChanged?.(context);
      layer.viewChanged?.(context);
      layer.pointChanged?.(context);
    }
    const shown = [...named.values()];
    this.handles = shown.flatMap(({ handle }) => handle ?? []);
    this.hovering = shown.filter(({ hovered }) => hovered !== undefined);
    this.eyes = shown.flatMap(({ eye }) => eye ?? []);
  }

  tell(what: "paint" | "surfaceChanged" | "pointChanged" | "viewChanged"): void {
    for (const layer of this.named.values()) layer[what]?.(this.context);
  }

  dispose(): void {
    for (const name of [...this.named.keys()]) this.put(name, null);
  }
}
