# LANDFALL_ADDRESS and LANDFALL_TOKEN stand in ~/.Renviron, not in this file.
library(httr2)

ask <- function(path) {
  request(Sys.getenv("LANDFALL_ADDRESS")) |>
    req_url_path_append("api/v1", path) |>
    req_auth_bearer_token(Sys.getenv("LANDFALL_TOKEN"))
}
study <- (ask("studies") |> req_perform() |> resp_body_json())$studies[[1]]$id
vintages <- paste0("studies/", study, "/vintages")
vintage <- (ask(vintages) |> req_perform() |> resp_body_json())$vintages[[1]]$id
table <- ask(paste0(vintages, "/", vintage, "/marginals")) |>
  req_body_json(list(variables = list("sex"))) |>
  req_perform() |>
  resp_body_json()
for (cell in table$cells) {
  cat(unlist(cell$codes), if (is.null(cell$value)) "LOW" else cell$value, sep = "\t", fill = TRUE)
}
