/**
 * Breaks the sources at one place a row of `test/mutations/table.ts`, in a copy, and asks that the test of
 * that row fails: `node --conditions=specwright-source scripts/mutations.ts [ROW …]`. Exits with 1 when one
 * does not, when one fails though nothing is broken, and for a row that the table has not.
 */
import { sourcesCopied } from "../test/mutations/copy.ts";
import { failUnbroken, survived } from "../test/mutations/mutate.ts";
import { mutations } from "../test/mutations/table.ts";

const rows = process.argv.slice(2);
const wanted = mutations.filter(({ row }) => rows.length === 0 || rows.includes(row));
for (const row of rows.filter((each) => !wanted.some((mutation) => mutation.row === each))) {
  console.error(`test/mutations/table.ts has no ${row}`);
  process.exitCode = 1;
}
const { folder, remove } = await sourcesCopied();
let seen = 0;
try {
  for (const name of wanted.length === 0 ? [] : await failUnbroken(folder, wanted)) {
    console.error(`fails though nothing is broken: ${name}`);
    process.exitCode = 1;
  }
  for (const mutation of wanted) {
    const why = await survived(folder, mutation);
    if (why === undefined) seen += 1;
    else {
      console.error(why);
      process.exitCode = 1;
    }
    console.log(
      `${mutation.row.padEnd(4)} ${why === undefined ? "seen" : "NOT SEEN"}  ${mutation.file}`,
    );
  }
} finally {
  await remove();
}
console.log(`${String(seen)} of ${String(wanted.length)} mutations are seen`);
