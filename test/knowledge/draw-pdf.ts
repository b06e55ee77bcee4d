import PDFDocument from 'pdfkit';

/** A PDF with what is drawn on it, in Helvetica of 11 points. */
export function drawPdf(write: (pdf: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 60 });
  const pieces: Buffer[] = [];
  pdf.on('data', (piece: Buffer) => pieces.push(piece));
  pdf.font('Helvetica').fontSize(11);
  write(pdf);
  pdf.end();
  return new Promise((resolve) => pdf.on('end', () => resolve(Buffer.concat(pieces))));
}
