-- The newest calls of a tool, and how it fared lately.
create index tool_calls_tool on tool_calls (tool, started_at desc);
