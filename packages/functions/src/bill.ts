import { CostExplorerClient, GetCostAndUsageCommand } from "@aws-sdk/client-cost-explorer"
import { Cost } from "@hub/core/cost"

/** One attempt: each is a cent, and tomorrow asks for the same days again. */
const client = new CostExplorerClient({ maxAttempts: 1 })

/** One page of what AWS billed by day and service. $0.01, counted also when it fails. */
export const askBill: Cost.AskBill = async ({ from, to, next }) => {
  Cost.meter.count("guard", { billCalls: 1 })
  const { ResultsByTime = [], NextPageToken } = await client.send(
    new GetCostAndUsageCommand({
      TimePeriod: { Start: from, End: to },
      Granularity: "DAILY",
      Metrics: ["UnblendedCost"],
      GroupBy: [{ Type: "DIMENSION", Key: "SERVICE" }],
      NextPageToken: next,
    }),
  )
  const days = ResultsByTime.map(({ TimePeriod, Groups = [], Estimated = false }) => ({
    day: TimePeriod?.Start ?? from,
    billed: Object.fromEntries(
      Groups.map(({ Keys, Metrics }) => [
        Keys?.[0] ?? "unknown",
        Number(Metrics?.["UnblendedCost"]?.Amount ?? 0),
      ]),
    ),
    isEstimate: Estimated,
  }))
  return { days, next: NextPageToken }
}
