// The one file that knows whose calls these are. Everybody else imports from here, under our names.
export type {
  Call as RawCall,
  CallCost,
  LatencyFigures as Figures,
  RetellEvent as RawEvent,
  RetellEvents as RawEvents,
  TransferBridged,
  TransferStarted,
  Turn as RawTurn,
  Utterance as RawUtterance,
  Word as RawWord,
} from "afterword/retell";
export * as raw from "afterword/retell";
export { retell as vendor } from "afterword/retell";
