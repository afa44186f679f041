// Holds the JSON on standard input against a published type: `node types.mjs MODULE TYPE`. Prints what does not fit.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const [module, type] = process.argv.slice(2);
const name = type.match(/\w+$|^\w+/)[0];
const file = fileURLToPath(new URL("given.ts", import.meta.url)); // beside node_modules, never written
const named = [...new Set(type.match(/\w+/g))].join(", ");
const imports = module === "schema-dts" ? `import type { ${named} } from "schema-dts";` : `import type ${name} from "${module}";`;
const source = `${imports}\nexport const given: ${type} = ${readFileSync(0, "utf8")};\n`;
const options = { strict: true, noEmit: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022,
                  module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists, readFile } = host;
host.getSourceFile = (path, ...rest) => path === file ? ts.createSourceFile(file, source, rest[0]) : getSourceFile.call(host, path, ...rest);
host.fileExists = (path) => path === file || fileExists.call(host, path);
host.readFile = (path) => path === file ? source : readFile.call(host, path);
for (const found of ts.getPreEmitDiagnostics(ts.createProgram([file], options, host)))
  console.log(ts.flattenDiagnosticMessageText(found.messageText, "\n").slice(0, 2000));
