#!/bin/sh
# LANDFALL_ADDRESS and LANDFALL_TOKEN come from outside; curl reads the token from its input, where nobody sees it.
set -eu
ask() {
  printf 'header = "Authorization: Bearer %s"\n' "$LANDFALL_TOKEN" |
    curl --fail-with-body --silent --show-error --config - "$@"
}
first_id() { grep -o '"id":"[^"]*"' | head -n 1 | cut -d '"' -f 4; }

studies="$LANDFALL_ADDRESS/api/v1/studies"
study=$(ask "$studies" | first_id)
vintage=$(ask "$studies/$study/vintages" | first_id)
ask "$studies/$study/vintages/$vintage/marginals" \
  --header "Content-Type: application/json" --data '{"variables": ["sex"]}'
