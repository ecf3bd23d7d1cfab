-- A person's session in plain Neovim, with its own language client and no plugins.
-- Environment: SETUP (path of what docs/editors.md has people put into init.lua), FILE (what to open), CARETS (JSON: hover and completion, each [line, character] from 0),
-- REPORT (where the findings go, as JSON).
local carets = vim.fn.json_decode(vim.env.CARETS)

local function finish(report)
  vim.fn.writefile({ vim.fn.json_encode(report) }, vim.env.REPORT)
  vim.cmd('qa!')
end

local function session()
  vim.cmd('filetype on')
  dofile(vim.env.SETUP)
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.FILE))
  local buffer = vim.api.nvim_get_current_buf()
  local clients = function() return vim.tbl_keys(vim.lsp.buf_get_clients(buffer)) end
  assert(vim.wait(20000, function() return #clients() > 0 end, 10), 'no language client was started')
  local client_id = clients()[1]

  local function ask(method, caret)
    local params = {
      textDocument = vim.lsp.util.make_text_document_params(buffer),
      position = { line = caret[1], character = caret[2] },
    }
    local answers = vim.lsp.buf_request_sync(buffer, method, params, 20000) or {}
    return (answers[client_id] or {}).result
  end

  local function diagnostics()
    return vim.tbl_map(function(found)
      return { code = found.code, source = found.source, lnum = found.lnum, col = found.col, end_col = found.end_col }
    end, vim.diagnostic.get(buffer))
  end

  assert(vim.wait(20000, function() return #vim.diagnostic.get(buffer) > 0 end, 10), 'no diagnostics arrived')
  local report = { filetype = vim.bo.filetype, before = diagnostics() }
  local hover = ask('textDocument/hover', carets.hover)
  report.hover = vim.lsp.util.convert_input_to_markdown_lines(hover.contents)
  local items = ask('textDocument/completion', carets.completion)
  report.completion = vim.tbl_map(function(item) return item.label end, vim.lsp.util.extract_completion_items(items))

  -- The mistake is mended by the quick fix, and the mark goes away. Neovim sends what changed, not the file.
  local lnum = report.before[1].lnum
  local range = { start = { line = lnum, character = 0 }, ['end'] = { line = lnum + 1, character = 0 } }
  local document = vim.lsp.util.make_text_document_params(buffer)
  local params = { textDocument = document, range = range, context = { diagnostics = {} } }
  local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', params, 20000) or {}
  local actions = (answers[client_id] or {}).result or {}
  report.actions = vim.tbl_map(function(action) return action.title end, actions)
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  assert(vim.wait(20000, function() return #vim.diagnostic.get(buffer) == 0 end, 10), 'the diagnostics did not go away')
  report.after = diagnostics()

  vim.lsp.stop_client(client_id)
  assert(vim.wait(20000, function() return vim.lsp.get_client_by_id(client_id) == nil end, 10), 'the server did not stop')
  return report
end

local ok, result = pcall(session)
finish(ok and result or { error = tostring(result) })
