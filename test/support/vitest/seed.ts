import fc from "fast-check";

// The same values at every run, so that a change that breaks something is what breaks it. AFTERWORD_SEED tries others.
fc.configureGlobal({ seed: Number(process.env.AFTERWORD_SEED ?? 20_261_120) });
