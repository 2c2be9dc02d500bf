import { type Call, CallView, type Finished, type Outcome, Repository } from "@rooms/core";

export default class CallsService {
  readonly calls = new Repository<Call>();

  save({ call, outcome }: Finished): CallView { // uses: outcome parameter
    this.calls.add(call);
    console.log(this.told(outcome));
    return new CallView({ event: "call.finished", format: "v1", call, outcome }); // uses: format write; uses: outcome write
  }

  longest = (): Call | undefined => this.calls.orderBy("seconds", true)[0]; // uses: seconds generic
  of = (agent: string): Call[] => this.calls.findBy("agent", agent); // uses: agent generic
  table = () => this.calls.select("id", "seconds", "transcript_url"); // uses: seconds generic; uses: transcript_url generic; no compile
  urgent = () => this.calls.findBy("priority", "high"); // uses: priority generic

  private told(outcome: Outcome): string {
    switch (outcome.kind) { // may: outcome
      case "sale":
        return `sold for ${outcome.amount}`;
      case "refusal":
        return outcome.reason.trim(); // uses: reason narrowed; no compile
    }
    return "";
  }
}
