declare module '*.css' {
  const text: string;
  export default text;
}

// A module that is bundled into the measured pages.
declare module 'tabulator-tables' {
  interface Cell {
    getValue(): unknown;
    getData(): Readonly<Record<string, unknown>>;
  }
  interface Column {
    title: string;
    field: string;
    width?: number;
    formatter?: string | ((cell: Cell) => string);
    formatterParams?: object;
  }
  export class TabulatorFull {
    constructor(element: HTMLElement, options: { data: unknown[]; height: number; columns: Column[] });
    on(event: 'tableBuilt', act: () => void): void;
    setFilter(field: string, type: 'like', value: string): void;
    setSort(field: string, direction: 'asc' | 'desc'): void;
    updateData(rows: readonly object[]): Promise<void>;
  }
}
