// TimelineJS, as its makers publish it, loads the JSON on standard input into a page and tells what it made of it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { JSDOM } from "jsdom";

const bundle = createRequire(import.meta.url).resolve("@knight-lab/timelinejs/dist/js/timeline.js");
const { window } = new JSDOM('<!doctype html><div id="timeline"></div>', { runScripts: "outside-only", pretendToBeVisual: true });
for (const unneeded of ["log", "warn", "info"]) window.console[unneeded] = () => {};
window.eval(readFileSync(bundle, "utf8"));
const timeline = new window.TL.Timeline("timeline", JSON.parse(readFileSync(0, "utf8")), { debug: false });
while (!timeline.config) await new Promise((resolve) => setTimeout(resolve, 10)); // its language loads first
const text = (html) => {
  const box = window.document.createElement("div");
  box.innerHTML = html;
  return { text: box.textContent, tags: [...new Set([...box.querySelectorAll("*")].map((one) => one.localName))].sort() };
};
process.stdout.write(JSON.stringify({
  errors: timeline.config.messages.errors.map(String),
  events: timeline.config.events.map((event) => ({
    id: event.unique_id,
    start: event.start_date.data.date_obj.toISOString(),
    format: event.start_date.data.format,
    end: event.end_date ? event.end_date.data.date_obj.toISOString() : null,
    shown: event.display_date,
    headline: text(event.text.headline),
    body: text(event.text.text),
  })),
}), () => process.exit(0));
