// The report: findings against targets, and tables beside them, in Markdown.

/** A number as people read it: three digits, and the thousands whole. */
export function digits(number) {
  const size = Math.abs(number);
  if (number === 0) return "0";
  if (size >= 1000) return Math.round(number).toLocaleString("en").replaceAll(",", " ");
  return size >= 100 ? number.toFixed(0) : size >= 10 ? number.toFixed(1) : number.toFixed(2);
}

/** A finding that should be at most `limit`; without a limit it is for the record. */
export function atMost(measure, found, limit, unit) {
  return finding(measure, found, limit, unit, "≤", found <= limit);
}

/** A finding that should be at least `limit`. */
export function atLeast(measure, found, limit, unit) {
  return finding(measure, found, limit, unit, "≥", found >= limit);
}

export function forTheRecord(measure, found, unit) {
  return { measure, found: `${digits(found)} ${unit}`, target: "", verdict: "" };
}

function finding(measure, found, limit, unit, sign, holds) {
  return {
    measure,
    found: `${digits(found)} ${unit}`,
    target: `${sign} ${limit} ${unit}`,
    verdict: holds ? "met" : "**missed**",
  };
}

export function findingsTable(findings) {
  return table(
    ["Measure", "Found", "Target", "Verdict"],
    findings.map(({ measure, found, target, verdict }) => [measure, found, target, verdict]),
  );
}

/** A table whose columns are padded as prettier pads them. All but the first align right. */
export function table(header, rows) {
  const width = (text) => [...text].length;
  const widths = header.map((head, k) => Math.max(3, ...[header, ...rows].map((r) => width(r[k]))));
  const pad = (text, k) => {
    const fill = " ".repeat(widths[k] - width(text));
    return k === 0 ? text + fill : fill + text;
  };
  const line = (cells) => `| ${cells.map(pad).join(" | ")} |`;
  const rule = widths.map((w, k) => (k === 0 ? "-".repeat(w) : `${"-".repeat(w - 1)}:`));
  return [line(header), `| ${rule.join(" | ")} |`, ...rows.map(line)].join("\n");
}
