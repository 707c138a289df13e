# LANDFALL_ADDRESS and LANDFALL_TOKEN come from outside, not from this file.
import json, os, urllib.request

STUDIES = os.environ["LANDFALL_ADDRESS"] + "/api/v1/studies"

def ask(address, wish=None):
    request = urllib.request.Request(address)
    request.add_header("Authorization", "Bearer " + os.environ["LANDFALL_TOKEN"])
    if wish is not None:
        request.data = json.dumps(wish).encode()
        request.add_header("Content-Type", "application/json")
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)

study = ask(STUDIES)["studies"][0]
vintages = f"{STUDIES}/{study['id']}/vintages"
vintage = ask(vintages)["vintages"][0]
table = ask(f"{vintages}/{vintage['id']}/marginals", {"variables": ["sex"]})
for cell in table["cells"]:
    print(*cell["codes"], "LOW" if cell["value"] is None else cell["value"], sep="\t")
