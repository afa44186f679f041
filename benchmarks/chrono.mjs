// Times chrono-node on article lines from standard input; prints the characters read and the seconds taken.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const chrono = createRequire(join(process.argv[2], "package.json"))("chrono-node");
const articles = readFileSync(0, "utf-8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
for (const { text, published } of articles.slice(0, 5)) chrono.parse(text, new Date(published));
let found = 0;
let characters = 0;
const start = process.hrtime.bigint();
for (const { text, published } of articles) {
  found += chrono.parse(text, new Date(published)).length;
  characters += text.length;
}
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
console.log(JSON.stringify({ characters, seconds, found }));
