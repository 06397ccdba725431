// Opens workbooks with exceljs: every sheet has rows, core properties and comments are
// read; see .ci/workbooks.
import ExcelJS from "exceljs";

let comments = 0;
for (const name of process.argv.slice(2)) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(name);
  if (book.worksheets.length === 0) throw new Error(`${name}: no sheets`);
  const copy = name.includes("copy-");
  if (!copy && !/ninefold/i.test(book.creator)) throw new Error(`${name}: creator ${book.creator}`);
  for (const sheet of book.worksheets) {
    if (sheet.rowCount === 0) throw new Error(`${name} ${sheet.name}: no rows`);
    if (copy) sheet.eachRow((row) => row.eachCell((cell) => { if (cell.note) comments += 1; }));
  }
  console.log(name, book.worksheets.length, "sheets");
}
if (process.argv.slice(2).some((name) => name.includes("copy-")) && comments === 0) throw new Error("no comments in any annotated copy");
