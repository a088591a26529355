/** The part of NLM's unit library that tests judge our conversions with. */
declare module '@lhncbc/ucum-lhc' {
  export const UcumLhcUtils: {
    readonly getInstance: () => {
      readonly convertUnitTo: (
        from: string,
        value: number,
        to: string,
        options: { readonly suggest: boolean; readonly molecularWeight: number | null },
      ) => { readonly status: string; readonly toVal: number | null };
    };
  };
}
