/** What is wider than the page, or drawn outside of it. */
export declare function strays(): string[];
/** Texts of drawings that lie over each other. */
export declare function overlaps(): string[];
/** Opens everything that is folded. */
export declare function unfold(): void;
/** The colour behind the page. */
export declare function paper(): string;
