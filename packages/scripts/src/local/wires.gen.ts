// Generated from the evaluated program by `npm run hub -- infra --write`; a test keeps it fresh.
import type { Wires } from "./wires.ts"

export const wires: Wires = {
  "rules": [
    {
      "name": "Finals",
      "pattern": {
        "detail-type": [
          "game.final"
        ],
        "source": [
          "hub.games"
        ]
      },
      "queue": "Work"
    },
    {
      "name": "Happenings",
      "pattern": {
        "detail-type": [
          "game.live",
          "game.score",
          "game.final"
        ],
        "source": [
          "hub.games"
        ]
      },
      "queue": "Notices"
    }
  ],
  "queues": [
    {
      "name": "Notices",
      "function": "notify",
      "batchSize": 50,
      "windowSeconds": 3,
      "visibilitySeconds": 360,
      "receives": 3
    },
    {
      "name": "Work",
      "function": "work",
      "batchSize": 10,
      "windowSeconds": 5,
      "visibilitySeconds": 180,
      "receives": 3
    }
  ],
  "streams": [
    {
      "function": "changes",
      "filters": [
        {
          "eventName": [
            "INSERT"
          ],
          "dynamodb": {
            "NewImage": {
              "Type": {
                "S": [
                  "GameEvent",
                  "ArticleEvent"
                ]
              }
            }
          }
        }
      ],
      "batchSize": 100,
      "retries": 3
    },
    {
      "function": "guard",
      "filters": [
        {
          "eventName": [
            "INSERT"
          ],
          "dynamodb": {
            "NewImage": {
              "Type": {
                "S": [
                  "LevelOrder"
                ]
              }
            }
          }
        }
      ],
      "batchSize": 10,
      "retries": 3
    }
  ]
}
