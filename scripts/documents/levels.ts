// How deep a folder of schemas is read. This module imports nothing, because it is also loaded before all libraries.

/** How many folders deep a document may be in its vendor's folder. */
export const MAX_FOLDERS = 8;

/** The most names in the path of a document: the vendor's folder, the folders in it, and the file. */
export const MAX_LEVELS = MAX_FOLDERS + 2;

/** Whether a folder is passed over: a hidden one, and installed packages. */
export const isPassedOver = (folder: string): boolean => folder.startsWith(".") || folder === "node_modules";
