import { caseloadFilters } from '#registry';

export type CaseloadFilter = (typeof caseloadFilters)[number];
export type CaseloadQuestion = {
  readonly filter: CaseloadFilter;
  readonly sort: 'attention' | 'name';
  readonly search?: string;
  readonly after?: string;
};

/** What the address asks for. Anything it does not know falls back to everybody, by attention. */
export function questionIn(address: URLSearchParams): CaseloadQuestion {
  const search = address.get('search')?.trim() ?? '';
  const after = address.get('after') ?? '';
  return {
    filter: caseloadFilters.find((filter) => filter === address.get('show')) ?? 'all',
    sort: address.get('sort') === 'name' ? 'name' : 'attention',
    ...(search === '' ? {} : { search: search.slice(0, 80) }),
    ...(after === '' ? {} : { after }),
  };
}

/** The address of a question; what is usual is left out, so that "/" is everybody. */
export function addressOf(question: CaseloadQuestion): string {
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['show', question.filter === 'all' ? undefined : question.filter],
    ['sort', question.sort === 'attention' ? undefined : question.sort],
    ['search', question.search],
    ['after', question.after],
  ];
  const kept = pairs.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const query = new URLSearchParams(kept).toString();
  return query === '' ? '/' : `/?${query}`;
}
