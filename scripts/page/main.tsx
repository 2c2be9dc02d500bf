// The page in the browser: reads what the document shows, and draws it. The build bundles it with its style.
import "./base/tokens.css";
import "./base/base.css";
import { render } from "preact";
import type { DocumentData } from "../html/model.js";
import { App } from "./app.js";

const data = JSON.parse(document.getElementById("data")?.textContent ?? "null") as DocumentData;
render(<App data={data} />, document.getElementById("app") as HTMLElement);
