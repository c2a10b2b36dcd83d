# Runs a command for as long as its starter lives.
#
#   guard NAME-OF-SOFT-SIGNAL NAME-OF-HARD-SIGNAL COMMAND...
#
# A line on standard input sends the command the soft signal. The end of standard input, which
# comes by itself when the starter is gone, sends the hard one.
soft=$1
hard=$2
shift 2

exec 3<&0
"$@" </dev/null 3<&- &
command=$!

(
  read -r line <&3 && kill -s "$soft" "$command"
  read -r line <&3
  kill -s "$hard" "$command"
) 2>/dev/null &
watcher=$!

wait "$command"
status=$?
kill "$watcher" 2>/dev/null
exit "$status"
