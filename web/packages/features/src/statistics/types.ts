/** What calls add up to. `talk` and `acd` are seconds, `charge` micro-units, `asr` percent. */
export interface Figures {
  calls: number;
  answered: number;
  talk: number;
  charge: number;
  asr: number | null;
  acd: number | null;
}

export interface Point extends Figures {
  at: string;
  peak: number;
}

export interface Series {
  total: Figures;
  peak: number;
  points: Point[];
}

export interface Share extends Figures {
  id?: string | null;
  key: string;
  name: string;
}

export interface Shares {
  items: Share[];
  others: Figures;
}

export interface Range {
  begin: string;
  end: string;
}

/** How a console asks for its figures. `by`: the shares that it may see, in the order of its pictures. */
export interface StatisticsActs {
  series: (range: Range & { unit: "hour" | "day"; time_zone: string }) => Promise<Series>;
  shares: (by: string, range: Range) => Promise<Shares>;
  by: readonly string[];
}
