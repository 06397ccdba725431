// Opens workbooks with exceljs; see .ci/workbooks.
import ExcelJS from "exceljs";

for (const name of process.argv.slice(2)) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(name);
  if (book.worksheets.length === 0) throw new Error(`${name}: no sheets`);
  for (const sheet of book.worksheets) {
    if (sheet.rowCount === 0) throw new Error(`${name} ${sheet.name}: no rows`);
  }
  console.log(name, book.worksheets.length, "sheets");
}
