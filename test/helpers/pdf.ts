import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text as it stands on a page, in points from the lower left corner. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly TextBox[];
  /** How many paths are drawn: lines, boxes, the chart. */
  readonly paths: number;
  /** How many pictures made of pixels there are. */
  readonly images: number;
}

const IMAGES: ReadonlySet<number> = new Set(
  Object.entries(OPS).flatMap(([name, operator]) => (/image/i.test(name) ? [operator] : [])),
);

/** What a reader of the file finds: text that can be selected, lines, pictures. */
export async function readPdf(data: Uint8Array): Promise<readonly PrintedPage[]> {
  const task = getDocument({ data: new Uint8Array(data), verbosity: 0 }); // it takes the bytes away from their owner
  const document = await task.promise;
  try {
    const pages: PrintedPage[] = [];
    for (let number = 1; number <= document.numPages; number++)
      pages.push(await readPage(await document.getPage(number)));
    return pages;
  } finally {
    await task.destroy();
  }
}

async function readPage(page: PDFPageProxy): Promise<PrintedPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const { fnArray } = await page.getOperatorList();
  const count = (isOne: (operator: number) => boolean) => fnArray.filter(isOne).length;
  return {
    width,
    height,
    boxes: items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , left = NaN, bottom = NaN] = item.transform as readonly number[];
      return [{ text: item.str, left, bottom, right: left + item.width, top: bottom + item.height }];
    }),
    paths: count((operator) => operator === OPS.constructPath),
    images: count((operator) => IMAGES.has(operator)),
  };
}

/** Where lines and spaces fall is a matter of layout: texts are compared without them. */
export const squeeze = (text: string): string => text.replace(/\s+/g, '');

export const squeezedText = (pages: readonly PrintedPage[]): string =>
  squeeze(pages.flatMap(({ boxes }) => boxes.map(({ text }) => text)).join(''));
