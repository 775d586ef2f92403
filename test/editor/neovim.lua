-- A session that types: opens the file it is given, edits, and asks for what an editor offers. Writes what it saw as JSON.
local seen, told = {}, {}
local publish = vim.lsp.handlers['textDocument/publishDiagnostics']
vim.lsp.handlers['textDocument/publishDiagnostics'] = function(err, result, ...)
  told[result.version or 0] = result.diagnostics
  return publish(err, result, ...)
end

local function fail(what)
  io.stderr:write(what .. '\n')
  vim.cmd('cquit')
end

local session
local function pause(ms)
  vim.defer_fn(function()
    local ok, err = coroutine.resume(session)
    if not ok then fail(err) end
  end, ms)
  coroutine.yield()
end

local function wait_for(what, is_there)
  for _ = 1, 1000 do
    local found = is_there()
    if found then return found end
    pause(20)
  end
  fail('waited in vain for ' .. what)
end

local function type_in(keys)
  vim.api.nvim_input(keys)
  wait_for('typing ' .. keys, function()
    return vim.fn.getchar(1) == 0 and vim.api.nvim_get_mode().blocking == false
  end)
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') .. '\n'
end

-- What the server says of the text as it stands now, and how many of it the editor shows.
local function judged(step)
  local version = vim.lsp.util.buf_versions[vim.api.nvim_get_current_buf()]
  local diagnostics = wait_for('diagnoses after ' .. step, function() return told[version] end)
  table.insert(seen, { step = step, text = text(), diagnostics = diagnostics, shown = #vim.diagnostic.get(0) })
end

local function float()
  for _, win in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(win).relative ~= '' then
      local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(win), 0, -1, false)
      return table.concat(lines, '\n')
    end
  end
end

local function changes(what, act)
  local before = text()
  act()
  wait_for(what, function() return text() ~= before end)
end

session = coroutine.create(function()
  wait_for('the server', function()
    return #vim.tbl_keys(vim.lsp.buf_get_clients(0)) > 0 and vim.lsp.buf_get_clients(0)[1].initialized
  end)
  judged('opening')
  for index, keys in ipairs({
    'ggox: 1<Esc>', 'dd', 'ggO# 甲😀<Esc>', 'A é<Esc>', 'u', 'G0o- [<Esc>', 'dd', 'ggdd', '10Gdd', '10GP', '20GJ', 'u',
  }) do
    type_in(keys)
    pause(30)
    judged(index .. ' ' .. keys)
  end

  -- A line as people write it, which the server mends.
  vim.fn.search(vim.env.DATE_KEY .. ': ')
  type_in('0C' .. vim.env.MISTYPED .. '<Esc>')
  pause(30)
  judged('a mistyped line')
  vim.ui.select = function(items, _, choose)
    table.insert(seen, { step = 'actions', titles = vim.tbl_map(function(item) return item[2].title end, items) })
    choose(items[1], 1)
  end
  changes('a quick fix', vim.lsp.buf.code_action)
  judged('a quick fix')

  vim.fn.search(vim.env.PEOPLE_KEY .. ':', 'w')
  vim.lsp.buf.hover()
  table.insert(seen, { step = 'hover', said = wait_for('a hover', float) })
  type_in('<Esc>')
  vim.fn.search('P02', 'w')
  local first = vim.fn.line('.')
  vim.fn.search('P02')
  vim.lsp.buf.definition()
  wait_for('the definition', function() return vim.fn.line('.') == first end)
  changes('a rename', function() vim.lsp.buf.rename('Q77') end)
  judged('a rename')

  vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
  vim.fn.search(vim.env.DATE_KEY .. ':', 'w')
  type_in('0C<C-x><C-o>')
  local words = wait_for('a completion', function()
    local found = vim.tbl_map(function(item) return item.word end, vim.fn.complete_info({ 'items' }).items)
    return #found > 0 and found
  end)
  table.insert(seen, { step = 'completion', words = words })
  type_in('2014-08-10<Esc>')
  pause(30)
  judged('the end')
  local out = assert(io.open(vim.env.SEEN, 'w'))
  out:write(vim.json and vim.json.encode(seen) or vim.fn.json_encode(seen))
  out:close()
  vim.cmd('qall!')
end)
vim.defer_fn(function() coroutine.resume(session) end, 0)
