/** The goals behind the rules' examples: one objective of this quarter, and one that has ended, lies ahead, or was closed. */
export const exampleGoals = `period: 2026-Q4
objectives:
  - id: O1
    title: Keep the merchants we win
    keyResults:
      - {id: O1-KR1, title: Monthly churn from 5 % to 3 %, aliases: [shared-alias]}
      - {id: O1-KR2, title: Payouts within one day from 80 % to 95 %, aliases: [shared-alias]}
  - id: OLD
    title: Win the first hundred merchants
    period: 2026-Q2
    keyResults:
      - {id: OLD-KR1, title: Merchants from 10 to 100}
  - id: NEXT
    title: Open a second country
    period: 2027-Q1
    keyResults:
      - {id: NEXT-KR1, title: Licences from 1 to 2}
  - id: DONE
    title: Leave the old data centre
    status: done
    keyResults:
      - {id: DONE-KR1, title: Servers from 40 to 0, status: done}
`;

/** The instant at which examples are judged. */
export const exampleNow = '2026-11-20T09:00:00Z';
