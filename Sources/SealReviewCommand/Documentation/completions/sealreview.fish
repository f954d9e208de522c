function __sealreview_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __sealreview_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __sealreview_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __sealreview_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __sealreview_parse_tokens -S
    set -l unparsed_tokens (__sealreview_tokens -pc)
    switch $unparsed_tokens[1]
    case 'sealreview'
        __sealreview_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'review'
            __sealreview_parse_subcommand -r 1 'profile=+' 'marks=+' 'rules=' 'as-of=' 'answers=' 'language=' 'output=' 'workbook' 'no-workbook' 'page' 'no-page' 'format=' 'keep-going' 'strict' 'partial' 'version' 'h/help'
        case 'tally'
            __sealreview_parse_subcommand -r 1 'profile=+' 'marks=+' 'rules=' 'as-of=' 'answers=' 'language=' 'by=' 'unit=' 'format=' 'version' 'h/help'
        case 'worklist'
            __sealreview_parse_subcommand -r 1 'profile=+' 'marks=+' 'rules=' 'as-of=' 'answers=' 'calendar=' 'effective=' 'on=' 'language=' 'list=' 'format=' 'version' 'h/help'
        case 'explain'
            __sealreview_parse_subcommand -r 1 'profile=+' 'marks=+' 'rules=' 'as-of=' 'answers=' 'language=' 'form=' 'format=' 'version' 'h/help'
        case 'check'
            __sealreview_parse_subcommand 1 'forms=+' 'profile=+' 'as-of=' 'laws=+' 'marks=+' 'language=' 'format=' 'version' 'h/help'
        case 'compare'
            __sealreview_parse_subcommand -r 1 'profile=+' 'from=' 'to=' 'from-date=' 'to-date=' 'from-review=' 'to-review=' 'fail-on-change' 'marks=+' 'language=' 'format=' 'version' 'h/help'
        case 'test'
            __sealreview_parse_subcommand 1 'mutate' 'junit=' 'min-coverage=' 'min-mutation=' 'language=' 'format=' 'version' 'h/help'
        case 'inquire'
            __sealreview_parse_subcommand -r 1 'profile=+' 'marks=+' 'rules=' 'as-of=' 'answers=' 'language=' 'output=' 'format=' 'version' 'h/help'
        case 'collect'
            __sealreview_parse_subcommand 1 'inquiry=' 'output=' 'replace' 'keep-going' 'language=' 'format=' 'version' 'h/help'
        case 'settle'
            __sealreview_parse_subcommand -r 1 'profile=+' 'marks=+' 'rules=' 'answers=' 'as-of=' 'form=' 'requirement=' 'outcome=' 'who=' 'why=' 'when=' 'from=' 'until=' 'language=' 'version' 'h/help'
        case 'laws'
            __sealreview_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'compare'
                __sealreview_parse_subcommand 2 'rules=' 'language=' 'format=' 'version' 'h/help'
            case 'list'
                __sealreview_parse_subcommand -r 1 'language=' 'format=' 'version' 'h/help'
            case 'measure'
                __sealreview_parse_subcommand 2 'only=+' 'details' 'version' 'h/help'
            end
        case 'amend'
            __sealreview_parse_subcommand -r 1 'rules=' 'as-of=' 'answers=' 'profile=+' 'marks=+' 'procedure=+' 'numerals=' 'effective=' 'technique=' 'verify' 'write=' 'language=' 'before=' 'after=' 'whole-compounds' 'apply=' 'to=' 'every-occurrence' 'place=' 'format=' 'version' 'h/help'
        case 'marks'
            __sealreview_parse_subcommand 0 'version' 'h/help'
            switch $unparsed_tokens[1]
            case 'read'
                __sealreview_parse_subcommand 1 'marks=+' 'language=' 'format=' 'version' 'h/help'
            case 'test'
                __sealreview_parse_subcommand -r 1 'marks=+' 'language=' 'format=' 'version' 'h/help'
            case 'measure'
                __sealreview_parse_subcommand -r 1 'marks=+' 'language=' 'format=' 'version' 'h/help'
            end
        case 'labels'
            __sealreview_parse_subcommand -r 1 'profile=+' 'marks=+' 'language=' 'format=' 'version' 'h/help'
        case 'validate'
            __sealreview_parse_subcommand -r 1 'profile=+' 'marks=+' 'language=' 'format=' 'version' 'h/help'
        case 'decide'
            __sealreview_parse_subcommand 0 'rules=' 'as-of=' 'partial' 'name=' 'marks=+' 'language=' 'version' 'h/help'
        case 'merge'
            __sealreview_parse_subcommand -r 1 'rules=' 'answers=' 'language=' 'output=' 'workbook' 'no-workbook' 'page' 'no-page' 'format=' 'keep-going' 'strict' 'version' 'h/help'
        case 'init'
            __sealreview_parse_subcommand 1 'name=' 'language=' 'version' 'h/help'
        case 'help'
            __sealreview_parse_subcommand -r 1 'version'
        end
    end
end

function __sealreview_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __sealreview_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __sealreview_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __sealreview_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__sealreview_tokens -p)
    if test -z "$(__sealreview_tokens -t)"
        set -l index (count (__sealreview_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'sealreview' -f
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview" -eq 1' -fa 'review' -d 'Reviews forms: decisions, tables per department, worklist.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview" -eq 1' -fa 'tally' -d 'Counts forms, requirements or instruments into one table.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview" -eq 1' -fa 'worklist' -d 'Lists what has to be revised, by whom, and by when.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview" -eq 1' -fa 'explain' -d 'Says why a form is decided as it is.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview" -eq 1' -fa 'check' -d 'Proves a rule set: every case decided, no two rules against each other, no rule in vain.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview" -eq 1' -fa 'compare' -d 'Shows what a change of rules, or of the day, changes, or what moved between two reviews.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview" -eq 1' -fa 'test' -d 'Runs a rule set\'s tests, and says how much they show.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview" -eq 1' -fa 'inquire' -d 'Writes a workbook for each section: proposals, questions, cells to answer.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview" -eq 1' -fa 'collect' -d 'Reads what sections have sent back: facts, agreements, objections.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview" -eq 1' -fa 'settle' -d 'Records what people decided about a form, where it departs from the rules.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview" -eq 1' -fa 'laws' -d 'Reads laws: what they say of seals and signatures, and what changed.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview" -eq 1' -fa 'amend' -d 'Drafts the amendments that a review asks for (改め文), and proves them.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview" -eq 1' -fa 'marks' -d 'Shows, tests and measures how seals and signatures are read in texts.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview" -eq 1' -fa 'labels' -d 'Lists the forms\' labels in their normal form, and those not understood.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview" -eq 1' -fa 'validate' -d 'Reads forms and reports what is wrong with them, nothing else.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview" -eq 1' -fa 'decide' -d 'Decides instruments and forms line by line, as they come.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview" -eq 1' -fa 'merge' -d 'Puts parts of a review together: the result is that of one review of all files.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview" -eq 1' -fa 'init' -d 'Starts a new city: rules, a register and a profile that run as they are.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview review" -ge 1' -F
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview review"' -l 'profile' -d 'An import profile, by which another XML export or HTML is read; may be given several times.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview review"' -l 'marks' -d 'A YAML file that adds words for reading seals and signatures in texts, or removes standard ones; may be repeated.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview review" rules' -l 'rules' -d 'The folder of the rule set.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview review" as-of' -l 'as-of' -d 'The as-of date, yyyy-mm-dd; by default the day of export.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview review" answers' -l 'answers' -d 'The folder of answers and decisions that `collect` and `settle` write, or that of their inquiry.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview review" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview review" output' -l 'output' -d 'The folder that the results are written to, all or nothing.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview review" workbook' -l 'workbook' -d 'Write review.xlsx among the results, or leave it out; by default written up to 100,000 forms.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview review" no-workbook' -l 'no-workbook' -d 'Write review.xlsx among the results, or leave it out; by default written up to 100,000 forms.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview review" page' -l 'page' -d 'Write report.html among the results, or leave it out; by default written up to 100,000 forms.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview review" no-page' -l 'no-page' -d 'Write report.html among the results, or leave it out; by default written up to 100,000 forms.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview review" format' -l 'format' -d 'What is printed: text or json.' -rfka 'text json'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview review" keep-going' -l 'keep-going' -d 'Review what can be used although some files cannot; exits with 2 then.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview review" strict' -l 'strict' -d 'Exit with 1 where anything is undetermined.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview review" partial' -l 'partial' -d 'Write partial.ndjson among the results, by which `merge` puts reviews together.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview review" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview review" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview tally" -ge 1' -F
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview tally"' -l 'profile' -d 'An import profile, by which another XML export or HTML is read; may be given several times.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview tally"' -l 'marks' -d 'A YAML file that adds words for reading seals and signatures in texts, or removes standard ones; may be repeated.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview tally" rules' -l 'rules' -d 'The folder of the rule set.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview tally" as-of' -l 'as-of' -d 'The as-of date, yyyy-mm-dd; by default the day of export.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview tally" answers' -l 'answers' -d 'The folder of answers and decisions that `collect` and `settle` write, or that of their inquiry.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview tally" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview tally" by' -l 'by' -d 'What the rows are: department, section, instrument.tier, basis.tier, enactor, flow, document, act, reason, or a fact that the rule set declares.' -rfka 'department section instrument.tier basis.tier flow document act enactor reason'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview tally" unit' -l 'unit' -d 'What is counted: form, requirement or instrument.' -rfka 'form requirement instrument'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview tally" format' -l 'format' -d 'What is printed: text, json or csv.' -rfka 'text json csv'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview tally" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview tally" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview worklist" -ge 1' -F
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview worklist"' -l 'profile' -d 'An import profile, by which another XML export or HTML is read; may be given several times.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview worklist"' -l 'marks' -d 'A YAML file that adds words for reading seals and signatures in texts, or removes standard ones; may be repeated.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview worklist" rules' -l 'rules' -d 'The folder of the rule set.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview worklist" as-of' -l 'as-of' -d 'The as-of date, yyyy-mm-dd; by default the day of export.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview worklist" answers' -l 'answers' -d 'The folder of answers and decisions that `collect` and `settle` write, or that of their inquiry.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview worklist" calendar' -l 'calendar' -d 'A YAML file of sessions and terms; adds latest dates, with --effective.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview worklist" effective' -l 'effective' -d 'The day on which the amendments should take effect.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview worklist" on' -l 'on' -d 'What is before this day is past; by default the as-of date.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview worklist" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview worklist" list' -l 'list' -d 'Which list: revisions, ordinances (what only ordinances keep) or online (what becomes online-capable); by default revisions, and as text all.' -rfka 'revisions ordinances online'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview worklist" format' -l 'format' -d 'What is printed: text, json or csv.' -rfka 'text json csv'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview worklist" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview worklist" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview explain" -ge 1' -F
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview explain"' -l 'profile' -d 'An import profile, by which another XML export or HTML is read; may be given several times.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview explain"' -l 'marks' -d 'A YAML file that adds words for reading seals and signatures in texts, or removes standard ones; may be repeated.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview explain" rules' -l 'rules' -d 'The folder of the rule set.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview explain" as-of' -l 'as-of' -d 'The as-of date, yyyy-mm-dd; by default the day of export.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview explain" answers' -l 'answers' -d 'The folder of answers and decisions that `collect` and `settle` write, or that of their inquiry.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview explain" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview explain" form' -l 'form' -d 'The id of the form.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview explain" format' -l 'format' -d 'What is printed: text or json.' -rfka 'text json'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview explain" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview explain" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview check" -eq 1' -fa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview check"' -l 'forms' -d 'Files or folders of forms, of which the nearest to each finding is named.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview check"' -l 'profile' -d 'An import profile, by which another XML export or HTML is read; may be given several times.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview check" as-of' -l 'as-of' -d 'The as-of date of the forms, yyyy-mm-dd; by default the day of export.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview check"' -l 'laws' -d 'Files or folders of standard law XML, in which every citation is looked up.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview check"' -l 'marks' -d 'A YAML file that adds words for reading seals and signatures in texts, or removes standard ones; may be repeated.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview check" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview check" format' -l 'format' -d 'What is printed: text or json.' -rfka 'text json'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview check" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview compare" -ge 1' -F
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview compare"' -l 'profile' -d 'An import profile, by which another XML export or HTML is read; may be given several times.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview compare" from' -l 'from' -d 'The folder of the rule set before.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview compare" to' -l 'to' -d 'The folder of the rule set after; the same one by default.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview compare" from-date' -l 'from-date' -d 'The as-of date before, yyyy-mm-dd.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview compare" to-date' -l 'to-date' -d 'The as-of date after, yyyy-mm-dd.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview compare" from-review' -l 'from-review' -d 'The folder of the earlier review, as review --output wrote it, or its review.json.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview compare" to-review' -l 'to-review' -d 'The same of the later review.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview compare" fail-on-change' -l 'fail-on-change' -d 'Exit with 1 where anything changes.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview compare"' -l 'marks' -d 'A YAML file that adds words for reading seals and signatures in texts, or removes standard ones; may be repeated.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview compare" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview compare" format' -l 'format' -d 'What is printed: text or json.' -rfka 'text json'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview compare" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview compare" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview test" -eq 1' -fa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview test" mutate' -l 'mutate' -d 'Change every rule in every small way, and say which changes no test notices.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview test" junit' -l 'junit' -d 'Write the results as JUnit XML too.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview test" min-coverage' -l 'min-coverage' -d 'Exit with 1 where less of the rules or conditions is covered.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview test" min-mutation' -l 'min-mutation' -d 'Exit with 1 where fewer mutants are noticed; implies --mutate.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview test" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview test" format' -l 'format' -d 'What is printed: text or json.' -rfka 'text json'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview test" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview test" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview inquire" -ge 1' -F
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview inquire"' -l 'profile' -d 'An import profile, by which another XML export or HTML is read; may be given several times.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview inquire"' -l 'marks' -d 'A YAML file that adds words for reading seals and signatures in texts, or removes standard ones; may be repeated.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview inquire" rules' -l 'rules' -d 'The folder of the rule set.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview inquire" as-of' -l 'as-of' -d 'The as-of date, yyyy-mm-dd; by default the day of export.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview inquire" answers' -l 'answers' -d 'The folder of answers and decisions that `collect` and `settle` write, or that of their inquiry.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview inquire" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview inquire" output' -l 'output' -d 'The folder that the workbooks are written to, new or empty, all or nothing.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview inquire" format' -l 'format' -d 'What is printed: text or json.' -rfka 'text json'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview inquire" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview inquire" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview collect" -eq 1' -fa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview collect" inquiry' -l 'inquiry' -d 'The folder of the inquiry; by default the one that is collected.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview collect" output' -l 'output' -d 'The folder of answers, which is added to; by default `answers` in that of the inquiry.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview collect" replace' -l 'replace' -d 'Put answers in the place of other ones that were collected before.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview collect" keep-going' -l 'keep-going' -d 'Take what can be taken although something is wrong; exits with 2 then.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview collect" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview collect" format' -l 'format' -d 'What is printed: text or json.' -rfka 'text json'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview collect" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview collect" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview settle" -ge 1' -F
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview settle"' -l 'profile' -d 'An import profile, by which another XML export or HTML is read; may be given several times.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview settle"' -l 'marks' -d 'A YAML file that adds words for reading seals and signatures in texts, or removes standard ones; may be repeated.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview settle" rules' -l 'rules' -d 'The folder of the rule set.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview settle" answers' -l 'answers' -d 'The folder of answers and decisions, which is added to.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview settle" as-of' -l 'as-of' -d 'The as-of date, yyyy-mm-dd; by default the day of export.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview settle" form' -l 'form' -d 'The form\'s id.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview settle" requirement' -l 'requirement' -d 'The number of the requirement, from 1; by default all of the form that the rules decide otherwise.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview settle" outcome' -l 'outcome' -d 'The outcome, by its id or label.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview settle" who' -l 'who' -d 'Who decided.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview settle" why' -l 'why' -d 'Why.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview settle" when' -l 'when' -d 'When, yyyy-mm-dd; by default today.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview settle" from' -l 'from' -d 'The first day on which it holds, yyyy-mm-dd.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview settle" until' -l 'until' -d 'The first day on which it no longer holds, yyyy-mm-dd.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview settle" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview settle" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview settle" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview laws" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview laws" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview laws" -eq 1' -fa 'compare' -d 'Shows which provisions gained, lost or changed a seal or signature.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview laws" -eq 1' -fa 'list' -d 'Lists the sentences of laws that speak of seals and signatures.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview laws" -eq 1' -fa 'measure' -d 'Says how many of the changed sentences of a list `laws compare` finds, and how many others.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview laws compare" -eq 1' -F
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview laws compare" -eq 2' -F
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview laws compare" rules' -l 'rules' -d 'The folder of a rule set: rules that rest on what changed are listed.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview laws compare" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview laws compare" format' -l 'format' -d 'What is printed: text, json or csv.' -rfka 'text json csv'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview laws compare" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview laws compare" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview laws list" -ge 1' -F
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview laws list" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview laws list" format' -l 'format' -d 'What is printed: text or csv.' -rfka 'text csv'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview laws list" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview laws list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview laws measure" -eq 1' -fa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview laws measure" -eq 2' -F
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview laws measure"' -l 'only' -d 'Measure only these pairs, by the X of their names.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview laws measure" details' -l 'details' -d 'Also print what is missing and what is not listed.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview laws measure" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview laws measure" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview amend" -ge 1' -F
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend" rules' -l 'rules' -d 'The folder of the rule set.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend" as-of' -l 'as-of' -d 'The as-of date, yyyy-mm-dd; by default the day of export.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend" answers' -l 'answers' -d 'The folder of answers and decisions that `collect` and `settle` write, or that of their inquiry.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend"' -l 'profile' -d 'An import profile, by which another XML export or HTML is read; may be given several times.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend"' -l 'marks' -d 'A YAML file that adds words for reading seals and signatures in texts, or removes standard ones; may be repeated.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend"' -l 'procedure' -d 'Only what this procedure enacts: council, mayor, board, committee, assembly, enterprise or head; may be repeated.' -rfka 'council mayor board committee assembly enterprise head'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend" numerals' -l 'numerals' -d 'How numbers are written: kanji, full-width or half-width; by default as in the register.' -rfka 'kanji full-width half-width'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend" effective' -l 'effective' -d 'The day of taking effect, yyyy-mm-dd; by default that of promulgation.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend" technique' -l 'technique' -d 'sentences (改め文), table (新旧対照表), or special (one 特例規則 for each enacting body).' -rfka 'sentences table special'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend" verify' -l 'verify' -d 'Apply the drafts to the register, review it again, and exit with 1 unless nothing is left.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend" write' -l 'write' -d 'The folder that the amended register is written to, all or nothing; with --verify only where the proof holds.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend" before' -l 'before' -d 'The text before, or - for standard input.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend" after' -l 'after' -d 'The text after, or - for standard input.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend" whole-compounds' -l 'whole-compounds' -d 'Quote compounds of kanji whole: 「記名押印」を「記名」に改める, not 「押印」を削る.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend" apply' -l 'apply' -d 'The sentence, or - for standard input.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend" to' -l 'to' -d 'The text that it amends, or - for standard input.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend" every-occurrence' -l 'every-occurrence' -d 'Words that occur several times change everywhere also where the sentence does not say 全ての.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend" place' -l 'place' -d 'What the sentence calls the text.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend" format' -l 'format' -d 'What is printed: text, json, or for forms html.' -rfka 'text json html'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview amend" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview marks" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview marks" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview marks" -eq 1' -fa 'read' -d 'Shows the marks in a text, and why what looks like one is none.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview marks" -eq 1' -fa 'test' -d 'Runs tests of reading marks.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview marks" -eq 1' -fa 'measure' -d 'Measures how well marks are read on labelled pages.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview marks read" -eq 1' -F
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview marks read"' -l 'marks' -d 'A YAML file that adds words for reading seals and signatures in texts, or removes standard ones; may be repeated.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview marks read" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview marks read" format' -l 'format' -d 'What is printed: text or json.' -rfka 'text json'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview marks read" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview marks read" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview marks test" -ge 1' -F
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview marks test"' -l 'marks' -d 'A YAML file that adds words for reading seals and signatures in texts, or removes standard ones; may be repeated.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview marks test" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview marks test" format' -l 'format' -d 'What is printed: text or json.' -rfka 'text json'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview marks test" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview marks test" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview marks measure" -ge 1' -F
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview marks measure"' -l 'marks' -d 'A YAML file that adds words for reading seals and signatures in texts, or removes standard ones; may be repeated.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview marks measure" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview marks measure" format' -l 'format' -d 'What is printed: text or json.' -rfka 'text json'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview marks measure" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview marks measure" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview labels" -ge 1' -F
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview labels"' -l 'profile' -d 'An import profile, by which another XML export or HTML is read; may be given several times.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview labels"' -l 'marks' -d 'A YAML file that adds words for reading seals and signatures in texts, or removes standard ones; may be repeated.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview labels" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview labels" format' -l 'format' -d 'What is printed: text, json or csv.' -rfka 'text json csv'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview labels" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview labels" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview validate" -ge 1' -F
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview validate"' -l 'profile' -d 'An import profile, by which another XML export or HTML is read; may be given several times.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview validate"' -l 'marks' -d 'A YAML file that adds words for reading seals and signatures in texts, or removes standard ones; may be repeated.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview validate" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview validate" format' -l 'format' -d 'What is printed: text or json.' -rfka 'text json'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview validate" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview validate" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview decide" rules' -l 'rules' -d 'The folder of the rule set.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview decide" as-of' -l 'as-of' -d 'The as-of date, yyyy-mm-dd; by default the day of export.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview decide" partial' -l 'partial' -d 'Write lines that `merge` puts together, instead of decisions.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview decide" name' -l 'name' -d 'With --partial, the name of the file that lines without one make up.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview decide"' -l 'marks' -d 'A YAML file that adds words for reading seals and signatures in texts, or removes standard ones; may be repeated.' -rF
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview decide" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview decide" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview decide" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview merge" -ge 1' -F
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview merge" rules' -l 'rules' -d 'The folder of the rule set.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview merge" answers' -l 'answers' -d 'The folder of answers and decisions that `collect` and `settle` write, or that of their inquiry.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview merge" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview merge" output' -l 'output' -d 'The folder that the results are written to, all or nothing.' -rfa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview merge" workbook' -l 'workbook' -d 'Write review.xlsx among the results, or leave it out; by default written up to 100,000 forms.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview merge" no-workbook' -l 'no-workbook' -d 'Write review.xlsx among the results, or leave it out; by default written up to 100,000 forms.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview merge" page' -l 'page' -d 'Write report.html among the results, or leave it out; by default written up to 100,000 forms.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview merge" no-page' -l 'no-page' -d 'Write report.html among the results, or leave it out; by default written up to 100,000 forms.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview merge" format' -l 'format' -d 'What is printed: text or json.' -rfka 'text json'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview merge" keep-going' -l 'keep-going' -d 'Review what can be used although some files cannot; exits with 2 then.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview merge" strict' -l 'strict' -d 'Exit with 1 where anything is undetermined.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview merge" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview merge" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_positional "sealreview init" -eq 1' -fa '(__sealreview_complete_directories)'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview init" name' -l 'name' -d 'The municipality, such as 和光市.' -rfka ''
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview init" language' -l 'language' -d 'The language of what is printed for people: ja or en; by default reports are Japanese, and messages as the locale.' -rfka 'ja en'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview init" version' -l 'version' -d 'Show the version.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview init" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'sealreview' -n '__sealreview_should_offer_completions_for_flags_or_options "sealreview help" version' -l 'version' -d 'Show the version.'
