// Words in which `*` stands for any text.
import { isLike as isLikePieces, pieces } from "../../src/mapping/like.js";

/** Whether a text is a word, in which `*` stands for any text. */
export const isLike = (text: string, pattern: string): boolean => isLikePieces(text, pieces(pattern));
