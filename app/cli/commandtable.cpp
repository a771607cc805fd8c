// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cli.h"
#include "app/cli/commands/accountcommand.h"
#include "app/cli/commands/bundlecommand.h"
#include "app/cli/commands/historycommand.h"
#include "app/cli/commands/providercommand.h"
#include "app/cli/commands/recipientcommand.h"
#include "app/cli/commands/sandboxcommand.h"
#include "app/cli/commands/secretcommand.h"
#include "app/cli/commands/sendcommand.h"
#include "app/cli/commands/templatecommand.h"
#include "app/cli/commands/webhookcommand.h"
#include "app/cli/commands/workspacecommand.h"

using namespace Qt::StringLiterals;

namespace sendbench::cli
{

namespace
{

template <typename T>
std::unique_ptr<Command> made(Context &context)
{
    return std::make_unique<T>(context);
}

Cli::Entry workspaceEntry()
{
    return {
        u"workspace"_s,
        u"workspace new FILE [--demo]\nworkspace validate [FILE]\nworkspace show"_s,
        Cli::tr("Make, check and print the workspace file."),
        Cli::tr("--demo puts a sandbox account and a provider into the new file.\n"
                "validate prints every mistake with its place in the file; it changes nothing.\n"
                "The file never holds a secret; it may go into version control."),
        u"sendbench-cli workspace new demo.sendbench.json --demo\n"
        "sendbench-cli workspace validate demo.sendbench.json\n"
        "sendbench-cli --workspace demo.sendbench.json workspace show"_s,
        made<WorkspaceCommand>};
}

Cli::Entry secretEntry()
{
    return {
        u"secret"_s,
        u"secret set ID FIELD\nsecret list\nsecret remove ID FIELD\nsecret doctor"_s,
        Cli::tr("Secrets of accounts and providers; the value comes from standard input."),
        Cli::tr("ID is an account or provider; FIELD is its key: apiKey, basicAuth.password, or "
                "headers.<Name> for a header.\n"
                "list says which secrets should be there and which are.\n"
                "doctor stores, reads and removes a test value and says what is wrong.\n"
                "With --secrets env, set only notes that the variable is to be used."),
        u"sendbench-cli secret set 8x8_WA_India headers.password < password.txt\n"
        "sendbench-cli secret list\n"
        "SENDBENCH_SECRET_ACME_APIKEY=… sendbench-cli --secrets env account test acme\n"
        "echo 'secret set acme apiKey …' | sendbench-cli --secrets memory account test acme"_s,
        made<SecretCommand>};
}

Cli::Entry accountEntry()
{
    return {
        u"account"_s,
        u"account kinds\naccount list\naccount show ID\naccount add KIND ID field=value…\n"
        "account set ID field=value…\naccount remove ID\naccount test ID"_s,
        Cli::tr("How to reach a remote system; test makes the cheapest read-only call."),
        Cli::tr("kinds lists the kinds with their fields.\n"
                "environment=sandbox needs no keychain and sends to any number; test (the default) "
                "sends only to test recipients;\n"
                "production needs --yes as well. An empty value clears a field."),
        u"sendbench-cli account kinds\n"
        "sendbench-cli account add 8x8.connect acme environment=test region=ap "
        "subAccounts.chatapps=Acme_WA\n"
        "sendbench-cli secret set acme apiKey < key.txt\n"
        "sendbench-cli account test acme"_s,
        made<AccountCommand>};
}

Cli::Entry providerEntry()
{
    return {
        u"provider"_s,
        u"provider kinds\nprovider list\nprovider show ID\nprovider add KIND ID field=value…\n"
        "provider set ID field=value…\nprovider remove ID\nprovider check ID [--online] [--yes]\n"
        "provider recipes ID\n"
        "provider sheet ID [--format text|md|html]\nprovider mail ID [--eml FILE]\n"
        "provider export ID [--to FOLDER]\n"
        "provider plan ID\nprovider apply ID [--yes]\nprovider undo RUN [--yes] [--anyway]\n"
        "provider try ID [TRIAL] [field=value…] [--yes]\n"
        "provider runs [ID]\nprovider forget RUN [--anyway]"_s,
        Cli::tr("The set-up forms; check finds mistakes before the dashboard does."),
        Cli::tr(
            "kinds lists the kinds with their fields. account=ID ties a provider to an account; "
            "its endpoint is then filled in.\n"
            "Headers are headers.<Name>=value; secret ones are set with “secret set”.\n"
            "check --online sends what the dashboard sends on Save, and asks the other side "
            "whether "
            "it agrees; --yes confirms that for production.\n"
            "sheet prints each field of the other dashboard with its value, secrets masked; mail "
            "the draft that brings callback URLs to a partner; export the bodies for the other "
            "side.\n"
            "plan reads the remote side of a kind that has an API and says what would change; "
            "apply "
            "does it, step by step, and stops at the first refusal; undo takes an applied run "
            "back; runs lists them; forget removes one, with what it holds in the keychain "
            "(--anyway: "
            "also if that has nothing of it).\n"
            "try really does something at the other side and says what came of it: a chat with "
            "the bot, a ticket that fires triggers, a webhook's own test. Without TRIAL it lists "
            "what there is, with fields; --yes confirms what reaches people."),
        u"sendbench-cli provider kinds\n"
        "sendbench-cli provider add clevertap.whatsapp.8x8 8x8_WA_India account=acme "
        "nickname=8x8_WA_India mobileNumber=+918889500122\n"
        "sendbench-cli secret set 8x8_WA_India headers.user < user.txt\n"
        "sendbench-cli secret set 8x8_WA_India headers.password < password.txt\n"
        "sendbench-cli provider check 8x8_WA_India --online"_s,
        made<ProviderCommand>};
}

Cli::Entry recipientEntry()
{
    return {u"recipient"_s,
            u"recipient list\nrecipient add NUMBER [LABEL]\nrecipient remove NUMBER"_s,
            Cli::tr("The numbers that accounts of the environment “test” may send to."),
            {},
            u"sendbench-cli recipient add +6591234567 My phone\nsendbench-cli recipient list"_s,
            made<RecipientCommand>};
}

Cli::Entry webhookEntry()
{
    return {
        u"webhook"_s,
        u"webhook kinds\nwebhook desired\nwebhook show ID\n"
        "webhook add ACCOUNT product=P field=value…\nwebhook set ID field=value…\n"
        "webhook remove ID\n"
        "webhook list [ACCOUNT…] [--product P]\n"
        "webhook adopt ACCOUNT [--product P] [--scope S] [--type T]\n"
        "webhook who EVENT SUBACCOUNT [--account A]\n"
        "webhook plan [FILE] [--account A] [--product P] [--only ID] [--anyway]\n"
        "webhook apply [PLAN] [--account A] [--product P] [--only ID] [--anyway] [--yes]\n"
        "webhook delete ACCOUNT product=P scope=S [type=T] [--dry-run] [--yes]\n"
        "webhook test ID [--event E] [--to URL] [--set PATH=VALUE] [--retry-ladder] [--speed N] "
        "[--yes]\n"
        "webhook simulate EVENT --to URL [--set PATH=VALUE] [--retry-ladder] [--speed N]\n"
        "webhook undo RUN [--yes] [--anyway]\nwebhook runs [ACCOUNT]\n"
        "webhook migrate-wavecell ACCOUNT [--sub-account S] [--every-type | --everything] "
        "[--apply] [--yes]"_s,
        Cli::tr("Where 8x8 POSTs its events: what is wanted, what is live, and the plan between."),
        Cli::tr("kinds lists the products with their fields; desired what the workspace wants; "
                "list what is live at 8x8, all products side by side.\n"
                "adopt takes over what is live and not in the workspace. 8x8 never tells a secret: "
                "enter it with “secret set ID auth.secret”.\n"
                "plan compares both and changes nothing; with FILE it is kept, and apply PLAN does "
                "exactly that or nothing. What is live and not in the workspace is left alone; "
                "delete removes such a record.\n"
                "remove takes a webhook out of the workspace, not from 8x8.\n"
                "apply and delete ask for --yes in production and stop at the first failure; undo "
                "takes a run back.\n"
                "test brings a sample event to a webhook's address as 8x8 would, with its "
                "authentication, "
                "and judges the answer; where 8x8 has a test of its own that is done, unless one "
                "of the options asks for a sample. simulate does it to any address. --set changes "
                "the sample (payload.status.state=read), --retry-ladder repeats as 8x8 does, "
                "--speed N shortens the pauses.\n"
                "who says which webhook receives an event, and why the others do not.\n"
                "migrate-wavecell reports what an account has of old webhooks, as far as anybody "
                "knows, and the way out; --apply goes it, and takes a part back that fails."),
        u"sendbench-cli webhook list sandbox\n"
        "sendbench-cli webhook adopt sandbox --product sms\n"
        "sendbench-cli webhook add sandbox product=chatapps scope=Sandbox_WA type=CADR "
        "url=https://hooks.example.net/dlr\n"
        "sendbench-cli webhook plan changes.json && sendbench-cli webhook apply changes.json\n"
        "sendbench-cli webhook who CADR Sandbox_WA"_s,
        made<WebhookCommand>};
}

Cli::Entry templateEntry()
{
    return {
        u"template"_s,
        u"template list [--provider ID]\ntemplate show NAME [--language L] [--provider ID] [--form "
        u"FORM]\n"
        "template add FILE|- [--provider ID] [--replace]\ntemplate remove NAME [--language L] "
        "[--provider ID]\n"
        "template export [NAME] [--language L] [--provider ID] [--form FORM] [--out FILE]\n"
        "template lint FILE|NAME [--language L] [--provider ID] [--target meta|8x8|clevertap]\n"
        "template fix NAME [--language L] [--provider ID] [--rule RULE] [--target T]\n"
        "template variables FILE|NAME [--language L]\n"
        "template payload FILE|NAME --route meta|8x8|clevertap [--to NUMBER] [--var KEY=VALUE]…\n"
        "template preview FILE|NAME [--language L] [--var KEY=VALUE]…\ntemplate languages\n"
        "template sheet FILE|NAME [--language L] [--format text|md|html]\n"
        "template twin FILE|- [ACCOUNT] [--channel ID] [--provider ID]\n"
        "template pull ACCOUNT [--channel ID] [--replace]\n"
        "template push NAME ACCOUNT [--channel ID] [--language L] [--provider ID] [--dry-run] "
        "[--as NAME] "
        "[--replace] [--anyway] [--yes]\n"
        "template diff NAME ACCOUNT [--channel ID] [--language L] [--provider ID]\n"
        "template status NAME ACCOUNT [--channel ID] [--language L] [--provider ID]\n"
        "template upload FILE ACCOUNT [--sub-account ID] [--yes]\n"
        "template undo RUN [--yes] [--anyway]\ntemplate runs [ACCOUNT]"_s,
        Cli::tr("WhatsApp templates: check, convert, fill, push to 8x8."),
        Cli::tr("FILE is recognised: Meta's create body or list, 8x8's create body or list, or "
                "Sendbench's own form; - is standard input.\n"
                "FORM is sendbench, meta, meta-list, 8x8 or 8x8-list.\n"
                "lint says what the target would refuse, with its code; fix mends what one key "
                "can mend.\n"
                "variables lists the keys of --var: body.1, header.media, button.0.1, "
                "card.1.body.1, offer.expires, code …\n"
                "sheet lists the fields of CleverTap's template form in its order; twin compares "
                "what CleverTap holds (FILE, as it imports it) with what 8x8 approved, or without "
                "ACCOUNT with the workspace, and says what a failed send would answer.\n"
                "pull, push, diff and status talk to 8x8's templates API of the account.\n"
                "8x8 cannot change a template: push --as submits it under a new name, push "
                "--replace deletes first what has the name. --dry-run shows the requests and what "
                "they cost; --anyway sends what the findings forbid; undo takes a push back.\n"
                "What several accounts or provider configurations have under one name and "
                "language, --provider or its id tells apart.\n"
                "upload gives a picture, film or file to 8x8 and prints its address, for the "
                "sample of a header or a send; whoever has the address can load it."),
        u"sendbench-cli template lint order_ready.json --target 8x8\n"
        "sendbench-cli template add order_ready.json --provider 8x8_WA_India\n"
        "sendbench-cli template payload order_ready --language en_GB --route 8x8 --var body.1=Ines"_s,
        made<TemplateCommand>};
}

Cli::Entry sendEntry()
{
    return {
        u"send"_s,
        u"send --through ROUTE --to NUMBER (--text T | --template NAME [--language L] [--var "
        u"KEY=VALUE]… | --media KIND=URL | --body FILE)\n"
        "send --through PROVIDER --preflight\n"
        "     [--dry-run] [--curl] [--time-limit SECONDS] [--wait SECONDS] [--yes]"_s,
        Cli::tr("Send a test and print the exchange as it was on the wire."),
        Cli::tr(
            "--through   a provider (as CleverTap would send), an account, or ACCOUNT/chatapps and "
            "ACCOUNT/sms, also with /SUBACCOUNT\n"
            "--text      free-form text\n"
            "--template  a template of the workspace, with --language L and --var KEY=VALUE for "
            "each "
            "value (see template variables)\n"
            "--media     image, video, audio or file, and its public address; --caption and "
            "--filename go with it\n"
            "--body      a file that is sent byte for byte; - is standard input\n"
            "--preflight the template message that CleverTap sends when a provider is saved\n"
            "--dry-run   shows what would go out, with the secrets masked, and sends nothing\n"
            "--curl      also prints a curl command, with the secrets as shell variables\n"
            "--time-limit  for the whole request, look-up and connection included; 30 seconds "
            "unless told otherwise\n"
            "--wait      prints the receipts that come within so many seconds (sandbox)\n"
            "--yes       confirms a send through a production account, or one that starts a "
            "workflow\n"
            "A number that ends in 9001, 9002, 9003 or 9004 makes the sandbox fail to deliver, "
            "refuse, answer slowly, or stop after “sent”."),
        u"sendbench-cli send --through 8x8_WA_Sandbox --to +6591234567 --text Hello --wait 5\n"
        "sendbench-cli send --through sandbox/sms --to +6591234567 --text Hello\n"
        "sendbench-cli send --through 8x8_WA_Sandbox --to +6591234567 "
        "--media image=https://media.example.org/one.jpg --caption Boots\n"
        "sendbench-cli send --through 8x8_WA_India --preflight\n"
        "sendbench-cli --json send --through acme/chatapps --to +6591234567 --body message.json --dry-run"_s,
        made<SendCommand>};
}

Cli::Entry historyEntry()
{
    return {
        u"history"_s,
        u"history list [--search T] [--since TIME] [--outcome KIND] [--limit N]\nhistory show ID\n"
        "history remove ID…"_s,
        Cli::tr("Past exchanges of this workspace, newest first."),
        Cli::tr(
            "KIND is accepted, refused, failed or unclear; TIME is like 2026-11-20T09:41:00Z.\n"
            "--limit is 100 unless told otherwise. The beginning of an ID is enough where it is "
            "unique."),
        u"sendbench-cli history list --outcome refused --limit 10\n"
        "sendbench-cli --json history show 01JD8Z"_s,
        made<HistoryCommand>};
}

Cli::Entry sandboxEntry()
{
    return {
        u"sandbox"_s,
        u"sandbox serve [--port N] [--seed N] [--speed N] [--receipts URL] [--fault RULE]…"_s,
        Cli::tr("The stand-in for all remote systems, on loopback, until Ctrl+C."),
        Cli::tr(
            "--port      47808 if it is free, else any; so without the option\n"
            "--seed      the same seed, the same ids in the answers\n"
            "--speed     of its clock; 100 makes 90 s of retries last 0.9 s\n"
            "--receipts  where receipts go that name no address of their own\n"
            "--fault     breaks answers; words parted by spaces, the first rule that matches "
            "acts:\n"
            "            which:  method=POST path=/api/v1/*/messages   (without either: all)\n"
            "            when:   every=3 times=2\n"
            "            what:   status=500 · delay=1500ms · cut=20 · claim=999 · drop · body={…} "
            "(comes last)"),
        u"sendbench-cli sandbox serve\n"
        "sendbench-cli sandbox serve --port 0 --seed 7 --fault 'path=/api/v1/* status=500 "
        "times=2'\n"
        "sendbench-cli sandbox serve --fault 'every=3 cut=20' --fault 'method=POST delay=2s'"_s,
        made<SandboxCommand>};
}

Cli::Entry bundleEntry()
{
    return {
        u"bundle"_s,
        u"bundle export FILE [--only ID]… [--force]\nbundle inspect FILE\nbundle diff FILE\n"
        "bundle import FILE [--plan] [--only ID]… [--yes]"_s,
        Cli::tr("Carry a set-up to another workspace; never a secret."),
        Cli::tr(
            "export writes the whole workspace, or the objects named with what they depend on (a "
            "template by its id; template:ID where a provider has the same). Every known secret is "
            "searched for in it first, in every encoding; a hit stops it.\n"
            "inspect prints what is in a bundle and which secrets it will need.\n"
            "diff compares it with the workspace: new, same, different, missing (here only).\n"
            "import takes what is new or different, as one undo step; --only chooses, --plan only "
            "shows. What would send a secret stored here to another address is taken only with "
            "--yes."),
        u"sendbench-cli bundle export acme.bundle.json --only 8x8_WA_India\n"
        "sendbench-cli bundle inspect acme.bundle.json\n"
        "sendbench-cli --workspace other.json bundle diff acme.bundle.json\n"
        "sendbench-cli --workspace other.json bundle import acme.bundle.json --plan"_s,
        made<BundleCommand>};
}

} // namespace

const std::vector<Cli::Entry> &Cli::commands()
{
    static const std::vector<Entry> all{workspaceEntry(), accountEntry(),   providerEntry(),
                                        secretEntry(),    recipientEntry(), templateEntry(),
                                        webhookEntry(),   sendEntry(),      historyEntry(),
                                        bundleEntry(),    sandboxEntry()};
    return all;
}

} // namespace sendbench::cli
