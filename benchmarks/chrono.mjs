// Times chrono-node on article lines from standard input; prints the dates found and the seconds of processor time.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const chrono = createRequire(join(process.argv[2], "package.json"))("chrono-node");
const articles = readFileSync(0, "utf-8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const parse = ({ text, published }) => chrono.parse(text, new Date(published)).length;
articles.slice(0, articles.length / 20).forEach(parse); // warms up
const start = process.cpuUsage();
const found = articles.reduce((sum, article) => sum + parse(article), 0);
const { user, system } = process.cpuUsage(start);
console.log(JSON.stringify({ found, seconds: (user + system) / 1e6 }));
