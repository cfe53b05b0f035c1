/** Tabulator, a table that newsrooms use for long lists. It keeps only the rows in view in the page, so its height is fixed. */
import { TabulatorFull } from 'tabulator-tables';
import sheet from 'tabulator-tables/dist/css/tabulator.min.css';
import { escape } from '../html.js';
import type { Candidate, List } from './list.js';
import css from './list.css';
import { footMarkup, headMarkup } from './markup.js';

for (const text of [sheet, css]) {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  document.adoptedStyleSheets.push(made);
}

export const candidate: Candidate = {
  reads: 'list',
  async show(place, list: List) {
    place.innerHTML = `${headMarkup(list)}<label>Search by name <input type="search"></label><div></div>${footMarkup(list)}`;
    const table = new TabulatorFull(place.querySelector<HTMLElement>(':scope > div:not(.meta)')!, {
      data: [...list.rows],
      height: 600,
      columns: [
        { title: 'Side', field: 'name', width: 130, formatter: 'plaintext' },
        {
          title: 'Position',
          field: 'category',
          width: 130,
          formatter: (cell) =>
            `<i class="mark c${String(cell.getData()['place'])}"></i> ${escape(String(cell.getValue()))}`,
        },
        { title: 'What was said or done', field: 'summary', width: 220, formatter: 'textarea' },
        { title: 'Date', field: 'iso', width: 90, formatter: (cell) => String(cell.getData()['date']) },
        {
          title: 'Source',
          field: 'source',
          width: 100,
          formatter: 'link',
          formatterParams: { urlField: 'href' },
        },
      ],
    });
    await new Promise<void>((resolve) => table.on('tableBuilt', resolve));
    const input = place.querySelector('input')!;
    input.addEventListener('input', () => table.setFilter('name', 'like', input.value));
    return {
      root: place,
      row: '.tabulator-row',
      input,
      scroller: place.querySelector('.tabulator-tableholder')!,
      sort: () => table.setSort('iso', 'desc'),
      change: () =>
        table.updateData([
          { id: list.rows[Math.floor(list.rows.length / 2)]!.id, summary: 'Has changed its mind.' },
        ]),
    };
  },
};
