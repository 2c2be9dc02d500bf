// What else infers a JSON Schema from payloads. Each is loaded when it is asked for, and takes the payloads as texts.

const quicktype = async () => {
  const { InputData, jsonInputForTargetLanguage, quicktype: run } = await import("quicktype-core");
  return async (samples) => {
    const input = jsonInputForTargetLanguage("schema");
    await input.addSource({ name: "Payload", samples });
    const inputData = new InputData();
    inputData.addInput(input);
    const { lines } = await run({ inputData, lang: "schema" });
    const { $schema, ...schema } = JSON.parse(lines.join("\n"));
    return schema;
  };
};

const genson = async () => {
  const { createCompoundSchema } = await import("genson-js");
  return (samples) => createCompoundSchema(samples.map((each) => JSON.parse(each)));
};

/** Only reads them. */
const nothing = async () => (samples) => samples.map((each) => JSON.parse(each)).length;

export const inferrers = { quicktype, genson, nothing };
