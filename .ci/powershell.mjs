// Says whether files are PowerShell at all: parses them by its grammar, and tells each place where that does not go.
// usage: node .ci/powershell.mjs FOLDER-WITH-NODE-MODULES FILE...
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [modules, ...files] = process.argv.slice(2);
const from = createRequire(`${modules}/`);
const { Parser, Language } = from('web-tree-sitter');
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(from.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm')));

let wrong = 0;
for (const file of files) {
  const look = node => {
    if (node.isError || node.isMissing) {
      wrong++;
      const at = node.startPosition;
      const what = node.isMissing ? `there is no ${node.type}` : `not PowerShell: ${node.text.slice(0, 60)}`;
      console.error(`${file}:${at.row + 1}:${at.column + 1}: ${what}`);
    } else if (node.hasError) {
      node.children.forEach(look);
    }
  };
  look(parser.parse(readFileSync(file, 'utf8')).rootNode);
}
process.exit(wrong ? 1 : 0);
