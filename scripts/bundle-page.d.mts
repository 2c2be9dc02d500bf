/** Bundles scripts/page into a folder. */
export declare const bundlePage: (outdir: string) => void;
