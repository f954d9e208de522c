#!/bin/bash

__sealreview_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__sealreview_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__sealreview_add_completions() {
    local completion
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__sealreview_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_sealreview() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=()
    local -a non_repeating_flags=(--version -h --help)
    local -a repeating_options=()
    local -a non_repeating_options=()
    __sealreview_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    review|tally|worklist|explain|check|compare|test|inquire|collect|settle|laws|amend|marks|labels|validate|decide|merge|init|help)
        # Offer subcommand argument completions
        "_sealreview_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'review tally worklist explain check compare test inquire collect settle laws amend marks labels validate decide merge init help' -- "${cur}"))
        ;;
    esac
}

_sealreview_review() {
    repeating_flags=()
    non_repeating_flags=(--workbook --no-workbook --page --no-page --keep-going --strict --partial --version -h --help)
    repeating_options=(--profile --marks)
    non_repeating_options=(--rules --as-of --answers --language --output --format)
    __sealreview_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __sealreview_add_completions -f
        return
        ;;
    '--marks')
        __sealreview_add_completions -f
        return
        ;;
    '--rules')
        __sealreview_add_completions -d
        return
        ;;
    '--as-of')
        return
        ;;
    '--answers')
        __sealreview_add_completions -d
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    '--output')
        __sealreview_add_completions -d
        return
        ;;
    '--format')
        __sealreview_add_completions -W 'text'$'\n''json'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __sealreview_add_completions -f
        return
        ;;
    esac
}

_sealreview_tally() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--profile --marks)
    non_repeating_options=(--rules --as-of --answers --language --by --unit --format)
    __sealreview_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __sealreview_add_completions -f
        return
        ;;
    '--marks')
        __sealreview_add_completions -f
        return
        ;;
    '--rules')
        __sealreview_add_completions -d
        return
        ;;
    '--as-of')
        return
        ;;
    '--answers')
        __sealreview_add_completions -d
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    '--by')
        __sealreview_add_completions -W 'department'$'\n''section'$'\n''instrument.tier'$'\n''basis.tier'$'\n''flow'$'\n''document'$'\n''act'$'\n''enactor'$'\n''reason'
        return
        ;;
    '--unit')
        __sealreview_add_completions -W 'form'$'\n''requirement'$'\n''instrument'
        return
        ;;
    '--format')
        __sealreview_add_completions -W 'text'$'\n''json'$'\n''csv'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __sealreview_add_completions -f
        return
        ;;
    esac
}

_sealreview_worklist() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--profile --marks)
    non_repeating_options=(--rules --as-of --answers --calendar --effective --on --language --list --format)
    __sealreview_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __sealreview_add_completions -f
        return
        ;;
    '--marks')
        __sealreview_add_completions -f
        return
        ;;
    '--rules')
        __sealreview_add_completions -d
        return
        ;;
    '--as-of')
        return
        ;;
    '--answers')
        __sealreview_add_completions -d
        return
        ;;
    '--calendar')
        __sealreview_add_completions -f
        return
        ;;
    '--effective')
        return
        ;;
    '--on')
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    '--list')
        __sealreview_add_completions -W 'revisions'$'\n''ordinances'$'\n''online'
        return
        ;;
    '--format')
        __sealreview_add_completions -W 'text'$'\n''json'$'\n''csv'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __sealreview_add_completions -f
        return
        ;;
    esac
}

_sealreview_explain() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--profile --marks)
    non_repeating_options=(--rules --as-of --answers --language --form --format)
    __sealreview_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __sealreview_add_completions -f
        return
        ;;
    '--marks')
        __sealreview_add_completions -f
        return
        ;;
    '--rules')
        __sealreview_add_completions -d
        return
        ;;
    '--as-of')
        return
        ;;
    '--answers')
        __sealreview_add_completions -d
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    '--form')
        return
        ;;
    '--format')
        __sealreview_add_completions -W 'text'$'\n''json'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __sealreview_add_completions -f
        return
        ;;
    esac
}

_sealreview_check() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--forms --profile --laws --marks)
    non_repeating_options=(--as-of --language --format)
    __sealreview_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--forms')
        __sealreview_add_completions -f
        return
        ;;
    '--profile')
        __sealreview_add_completions -f
        return
        ;;
    '--as-of')
        return
        ;;
    '--laws')
        __sealreview_add_completions -f
        return
        ;;
    '--marks')
        __sealreview_add_completions -f
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    '--format')
        __sealreview_add_completions -W 'text'$'\n''json'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __sealreview_add_completions -d
        return
        ;;
    esac
}

_sealreview_compare() {
    repeating_flags=()
    non_repeating_flags=(--fail-on-change --version -h --help)
    repeating_options=(--profile --marks)
    non_repeating_options=(--from --to --from-date --to-date --from-review --to-review --language --format)
    __sealreview_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __sealreview_add_completions -f
        return
        ;;
    '--from')
        __sealreview_add_completions -d
        return
        ;;
    '--to')
        __sealreview_add_completions -d
        return
        ;;
    '--from-date')
        return
        ;;
    '--to-date')
        return
        ;;
    '--from-review')
        __sealreview_add_completions -d
        return
        ;;
    '--to-review')
        __sealreview_add_completions -d
        return
        ;;
    '--marks')
        __sealreview_add_completions -f
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    '--format')
        __sealreview_add_completions -W 'text'$'\n''json'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __sealreview_add_completions -f
        return
        ;;
    esac
}

_sealreview_test() {
    repeating_flags=()
    non_repeating_flags=(--mutate --version -h --help)
    repeating_options=()
    non_repeating_options=(--junit --min-coverage --min-mutation --language --format)
    __sealreview_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--junit')
        __sealreview_add_completions -f
        return
        ;;
    '--min-coverage')
        return
        ;;
    '--min-mutation')
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    '--format')
        __sealreview_add_completions -W 'text'$'\n''json'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __sealreview_add_completions -d
        return
        ;;
    esac
}

_sealreview_inquire() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--profile --marks)
    non_repeating_options=(--rules --as-of --answers --language --output --format)
    __sealreview_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __sealreview_add_completions -f
        return
        ;;
    '--marks')
        __sealreview_add_completions -f
        return
        ;;
    '--rules')
        __sealreview_add_completions -d
        return
        ;;
    '--as-of')
        return
        ;;
    '--answers')
        __sealreview_add_completions -d
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    '--output')
        __sealreview_add_completions -d
        return
        ;;
    '--format')
        __sealreview_add_completions -W 'text'$'\n''json'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __sealreview_add_completions -f
        return
        ;;
    esac
}

_sealreview_collect() {
    repeating_flags=()
    non_repeating_flags=(--replace --keep-going --version -h --help)
    repeating_options=()
    non_repeating_options=(--inquiry --output --language --format)
    __sealreview_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--inquiry')
        __sealreview_add_completions -d
        return
        ;;
    '--output')
        __sealreview_add_completions -d
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    '--format')
        __sealreview_add_completions -W 'text'$'\n''json'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __sealreview_add_completions -d
        return
        ;;
    esac
}

_sealreview_settle() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--profile --marks)
    non_repeating_options=(--rules --answers --as-of --form --requirement --outcome --who --why --when --from --until --language)
    __sealreview_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __sealreview_add_completions -f
        return
        ;;
    '--marks')
        __sealreview_add_completions -f
        return
        ;;
    '--rules')
        __sealreview_add_completions -d
        return
        ;;
    '--answers')
        __sealreview_add_completions -d
        return
        ;;
    '--as-of')
        return
        ;;
    '--form')
        return
        ;;
    '--requirement')
        return
        ;;
    '--outcome')
        return
        ;;
    '--who')
        return
        ;;
    '--why')
        return
        ;;
    '--when')
        return
        ;;
    '--from')
        return
        ;;
    '--until')
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __sealreview_add_completions -f
        return
        ;;
    esac
}

_sealreview_laws() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __sealreview_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    compare|list|measure)
        # Offer subcommand argument completions
        "_sealreview_laws_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'compare list measure' -- "${cur}"))
        ;;
    esac
}

_sealreview_laws_compare() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--rules --language --format)
    __sealreview_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--rules')
        __sealreview_add_completions -d
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    '--format')
        __sealreview_add_completions -W 'text'$'\n''json'$'\n''csv'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __sealreview_add_completions -f
        return
        ;;
    2)
        __sealreview_add_completions -f
        return
        ;;
    esac
}

_sealreview_laws_list() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--language --format)
    __sealreview_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    '--format')
        __sealreview_add_completions -W 'text'$'\n''csv'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __sealreview_add_completions -f
        return
        ;;
    esac
}

_sealreview_laws_measure() {
    repeating_flags=()
    non_repeating_flags=(--details --version -h --help)
    repeating_options=(--only)
    non_repeating_options=()
    __sealreview_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--only')
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __sealreview_add_completions -d
        return
        ;;
    2)
        __sealreview_add_completions -f
        return
        ;;
    esac
}

_sealreview_amend() {
    repeating_flags=()
    non_repeating_flags=(--verify --whole-compounds --every-occurrence --version -h --help)
    repeating_options=(--profile --marks --procedure)
    non_repeating_options=(--rules --as-of --answers --numerals --effective --technique --write --language --before --after --apply --to --place --format)
    __sealreview_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--rules')
        __sealreview_add_completions -d
        return
        ;;
    '--as-of')
        return
        ;;
    '--answers')
        __sealreview_add_completions -d
        return
        ;;
    '--profile')
        __sealreview_add_completions -f
        return
        ;;
    '--marks')
        __sealreview_add_completions -f
        return
        ;;
    '--procedure')
        __sealreview_add_completions -W 'council'$'\n''mayor'$'\n''board'$'\n''committee'$'\n''assembly'$'\n''enterprise'$'\n''head'
        return
        ;;
    '--numerals')
        __sealreview_add_completions -W 'kanji'$'\n''full-width'$'\n''half-width'
        return
        ;;
    '--effective')
        return
        ;;
    '--technique')
        __sealreview_add_completions -W 'sentences'$'\n''table'$'\n''special'
        return
        ;;
    '--write')
        __sealreview_add_completions -d
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    '--before')
        __sealreview_add_completions -f
        return
        ;;
    '--after')
        __sealreview_add_completions -f
        return
        ;;
    '--apply')
        __sealreview_add_completions -f
        return
        ;;
    '--to')
        __sealreview_add_completions -f
        return
        ;;
    '--place')
        return
        ;;
    '--format')
        __sealreview_add_completions -W 'text'$'\n''json'$'\n''html'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __sealreview_add_completions -f
        return
        ;;
    esac
}

_sealreview_marks() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __sealreview_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    read|test|measure)
        # Offer subcommand argument completions
        "_sealreview_marks_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'read test measure' -- "${cur}"))
        ;;
    esac
}

_sealreview_marks_read() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--marks)
    non_repeating_options=(--language --format)
    __sealreview_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--marks')
        __sealreview_add_completions -f
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    '--format')
        __sealreview_add_completions -W 'text'$'\n''json'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __sealreview_add_completions -f
        return
        ;;
    esac
}

_sealreview_marks_test() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--marks)
    non_repeating_options=(--language --format)
    __sealreview_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--marks')
        __sealreview_add_completions -f
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    '--format')
        __sealreview_add_completions -W 'text'$'\n''json'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __sealreview_add_completions -f
        return
        ;;
    esac
}

_sealreview_marks_measure() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--marks)
    non_repeating_options=(--language --format)
    __sealreview_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--marks')
        __sealreview_add_completions -f
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    '--format')
        __sealreview_add_completions -W 'text'$'\n''json'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __sealreview_add_completions -f
        return
        ;;
    esac
}

_sealreview_labels() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--profile --marks)
    non_repeating_options=(--language --format)
    __sealreview_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __sealreview_add_completions -f
        return
        ;;
    '--marks')
        __sealreview_add_completions -f
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    '--format')
        __sealreview_add_completions -W 'text'$'\n''json'$'\n''csv'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __sealreview_add_completions -f
        return
        ;;
    esac
}

_sealreview_validate() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=(--profile --marks)
    non_repeating_options=(--language --format)
    __sealreview_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--profile')
        __sealreview_add_completions -f
        return
        ;;
    '--marks')
        __sealreview_add_completions -f
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    '--format')
        __sealreview_add_completions -W 'text'$'\n''json'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __sealreview_add_completions -f
        return
        ;;
    esac
}

_sealreview_decide() {
    repeating_flags=()
    non_repeating_flags=(--partial --version -h --help)
    repeating_options=(--marks)
    non_repeating_options=(--rules --as-of --name --language)
    __sealreview_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--rules')
        __sealreview_add_completions -d
        return
        ;;
    '--as-of')
        return
        ;;
    '--name')
        return
        ;;
    '--marks')
        __sealreview_add_completions -f
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    esac
}

_sealreview_merge() {
    repeating_flags=()
    non_repeating_flags=(--workbook --no-workbook --page --no-page --keep-going --strict --version -h --help)
    repeating_options=()
    non_repeating_options=(--rules --answers --language --output --format)
    __sealreview_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--rules')
        __sealreview_add_completions -d
        return
        ;;
    '--answers')
        __sealreview_add_completions -d
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    '--output')
        __sealreview_add_completions -d
        return
        ;;
    '--format')
        __sealreview_add_completions -W 'text'$'\n''json'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    *)
        __sealreview_add_completions -f
        return
        ;;
    esac
}

_sealreview_init() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--name --language)
    __sealreview_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--name')
        return
        ;;
    '--language')
        __sealreview_add_completions -W 'ja'$'\n''en'
        return
        ;;
    esac

    # Offer positional completions
    case "${positional_number}" in
    1)
        __sealreview_add_completions -d
        return
        ;;
    esac
}

_sealreview_help() {
    repeating_flags=()
    non_repeating_flags=(--version)
    repeating_options=()
    non_repeating_options=()
    __sealreview_offer_flags_options -1
}

complete -o filenames -F _sealreview sealreview
