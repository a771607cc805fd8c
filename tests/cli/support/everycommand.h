// SPDX-FileCopyrightText: 2026 Sendbench contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QStringList>

namespace clitest
{

/// A call of the program in a workspace where a stored secret stands openly in every text.
struct OpenlyCase {
    QString words;      ///< parted by spaces
    bool shows = false; ///< prints a text that has it, so that its mark must be there
    int exitCode = 0;
};

/// By command ("account show"), at least one each. In them stand for something:
/// SECRET the stored secret, TEMPLATES a file with it, BUNDLE a workspace with it, CLEAN one
/// without, BROKEN a spoilt workspace with it, BODY a message with it, OUT a name that is free, NEW
/// another, EXCHANGE and OTHER ids of the history, RUN the id of an applied run.
inline const QMap<QString, QList<OpenlyCase>> &everyCommand()
{
    using L = QList<OpenlyCase>;
    static const auto text = [](const char *words) { return QString::fromUtf8(words); };
    static const QMap<QString, L> all{
        {text("workspace new"), {{text("workspace new NEW --demo")}}},
        {text("workspace validate"),
         {{text("workspace validate")}, {text("workspace validate BROKEN"), false, 4}}},
        {text("workspace show"), {{text("workspace show"), true}}},
        {text("account kinds"), {{text("account kinds")}}},
        {text("account list"), {{text("account list")}}},
        {text("account show"),
         {{text("account show acme"), true}, {text("account show SECRET"), true, 2}}},
        {text("account add"),
         {{text("account add 8x8.connect fresh channelId=SECRET")},
          {text("account add SECRET fresh"), true, 2},
          {text("account add 8x8.connect SECRET"), true, 2}}},
        {text("account set"),
         {{text("account set acme region=SECRET"), true, 2},
          {text("account set acme SECRET=x"), true, 2}}},
        {text("account remove"), {{text("account remove SECRET"), true, 2}}},
        {text("account test"), {{text("account test acme"), false, 5}}},
        {text("provider kinds"), {{text("provider kinds")}}},
        {text("provider list"), {{text("provider list"), true}}},
        {text("provider show"), {{text("provider show P"), true}}},
        {text("provider add"),
         {{text("provider add clevertap.whatsapp.8x8 Q account=SECRET"), true, 2},
          {text("provider add clevertap.whatsapp.8x8 Q recipe=SECRET"), true, 2}}},
        {text("provider set"),
         {{text("provider set P headers.X-More=SECRET")},
          {text("provider set P default=SECRET"), false, 2}}},
        {text("provider remove"), {{text("provider remove P")}}},
        {text("provider check"),
         {{text("provider check P"), false, 1}, {text("provider check P --online"), true, 1}}},
        {text("provider recipes"), {{text("provider recipes P")}}},
        {text("provider sheet"), {{text("provider sheet P"), true}}},
        {text("provider mail"), {{text("provider mail P --eml OUT"), true}}},
        {text("provider export"),
         {{text("provider export Zendesk_Sandbox --to FOLDER"), false, 6}}},
        {text("provider plan"), {{text("provider plan Zendesk_Sandbox"), true}}},
        {text("provider apply"), {{text("provider apply Zendesk_Sandbox"), false, 6}}},
        {text("provider undo"), {{text("provider undo RUN"), true, 2}}},
        {text("provider try"),
         {{text("provider try Zendesk_Sandbox")},
          {text("provider try Zendesk_Sandbox SECRET"), true, 2}}},
        {text("provider runs"), {{text("provider runs"), true}}},
        {text("provider forget"), {{text("provider forget RUN")}}},
        {text("secret set"),
         {{text("secret set P SECRET"), true, 2}, {text("secret set P headers.password")}}},
        {text("secret list"), {{text("secret list")}}},
        {text("secret remove"), {{text("secret remove P SECRET"), true, 2}}},
        {text("secret doctor"), {{text("secret doctor"), false, -1}}},
        {text("recipient list"), {{text("recipient list"), true}}},
        {text("recipient add"),
         {{text("recipient add +6591234568 SECRET")}, {text("recipient add SECRET"), true, 2}}},
        {text("recipient remove"), {{text("recipient remove SECRET"), true, 2}}},
        {text("template list"), {{text("template list"), true}}},
        {text("template show"), {{text("template show t"), true}}},
        {text("template add"),
         {{text("template add TEMPLATES"), false, 2},
          {text("template add TEMPLATES --replace"), true},
          {text("template add BROKEN"), false, 4}}},
        {text("template remove"), {{text("template remove t")}}},
        {text("template export"),
         {{text("template export"), true}, {text("template export --out OUT"), false, 6}}},
        {text("template lint"),
         {{text("template lint t"), false, -1},
          {text("template lint TEMPLATES --target 8x8"), true, 1},
          {text("template lint SECRET"), true, 4}}},
        {text("template fix"), {{text("template fix t"), false, -1}}},
        {text("template variables"),
         {{text("template variables t"), true},
          {text("template variables TEMPLATES --language en"), true, -1}}},
        {text("template payload"),
         {{text("template payload t --route clevertap --var body.1=SECRET"), true},
          {text("template payload t --route meta --var SECRET=x"), true, 2}}},
        {text("template preview"), {{text("template preview t"), true}}},
        {text("template languages"), {{text("template languages")}}},
        {text("template sheet"), {{text("template sheet t"), true}}},
        {text("template twin"),
         {{text("template twin TEMPLATES"), true, -1},
          {text("template twin TEMPLATES sandbox"), true, -1}}},
        {text("template pull"),
         {{text("template pull sandbox")}, {text("template pull SECRET"), true, 2}}},
        {text("template push"),
         {{text("template push t sandbox --dry-run --anyway"), true, -1},
          {text("template push t sandbox --anyway"), false, -1}}},
        {text("template diff"), {{text("template diff t sandbox"), false, 1}}},
        {text("template status"), {{text("template status t sandbox"), false, -1}}},
        {text("template upload"),
         {{text("template upload BODY sandbox"), false, 4},
          {text("template upload SECRET sandbox"), true, 4}}},
        {text("template undo"), {{text("template undo RUN"), true, 2}}},
        {text("template runs"), {{text("template runs")}}},
        {text("webhook kinds"), {{text("webhook kinds")}}},
        {text("webhook desired"), {{text("webhook desired"), true}}},
        {text("webhook show"),
         {{text("webhook show H"), true}, {text("webhook show SECRET"), true, 2}}},
        {text("webhook add"),
         {{text("webhook add sandbox product=sms id=H2 scope=Sandbox_SMS url=SECRET")},
          {text("webhook add SECRET product=sms"), true, 2},
          {text("webhook add sandbox product=SECRET"), true, 2}}},
        {text("webhook set"),
         {{text("webhook set H url=SECRET")}, {text("webhook set H SECRET=x"), true, 2}}},
        {text("webhook remove"), {{text("webhook remove H")}}},
        {text("webhook list"),
         {{text("webhook list sandbox"), true}, {text("webhook list SECRET"), true, 2}}},
        {text("webhook adopt"), {{text("webhook adopt sandbox")}}},
        {text("webhook who"),
         {{text("webhook who CADR SECRET --account sandbox"), true, 1},
          {text("webhook who SECRET Sandbox_WA"), true, 2}}},
        {text("webhook plan"),
         {{text("webhook plan --only H"), true}, {text("webhook plan OUT --only H"), true}}},
        {text("webhook apply"),
         {{text("webhook apply --only H"), false, 6}, {text("webhook apply BROKEN"), false, 4}}},
        {text("webhook delete"),
         {{text("webhook delete sandbox product=sms scope=SECRET"), true, 2}}},
        {text("webhook undo"), {{text("webhook undo RUN"), true, 2}}},
        {text("webhook test"),
         {{text("webhook test SECRET"), true, 2},
          {text("webhook test H --to http://127.0.0.1:1/SECRET --event sms.inbound"), false, -1},
          {text("webhook test H --event SECRET"), true, 2}}},
        {text("webhook simulate"),
         {{text("webhook simulate sms.inbound --to http://127.0.0.1:1/x --set payload.body=SECRET"),
           true, 3},
          {text("webhook simulate sms.inbound --to SECRET"), false, -1},
          {text("webhook simulate SECRET --to http://127.0.0.1:1/x"), true, 2}}},
        {text("webhook migrate-wavecell"),
         {{text("webhook migrate-wavecell sandbox")},
          {text("webhook migrate-wavecell SECRET"), true, 2}}},
        {text("webhook runs"), {{text("webhook runs")}}},
        {text("send"),
         {{text("send --through P --to +6591234567 --body BODY --dry-run --curl")},
          {text("send --through P --to +6591234567 --body BODY --dry-run"), true},
          {text("send --through P --to +6591234567 --text SECRET --dry-run"), true},
          {text("send --through P --to +6591234567 --text hello --curl"), true},
          {text("send --through P --to +6591234567 --text SECRET"), false, -1},
          {text("send --through P --to +6591234567 --template t --var body.1=x"), false, -1},
          {text("send --through SECRET --to +6591234567 --text x"), true, 2},
          {text("send --through P --to SECRET --text x"), true, 6},
          {text("send --through P --to +6591234567 --template SECRET"), true, 2}}},
        {text("history list"),
         {{text("history list")}, {text("history list --since SECRET"), true, 2}}},
        {text("history show"), {{text("history show EXCHANGE"), true}}},
        {text("history remove"), {{text("history remove OTHER"), false, -1}}},
        {text("bundle export"), {{text("bundle export OUT"), false, 6}}},
        {text("bundle inspect"),
         {{text("bundle inspect BUNDLE"), true}, {text("bundle inspect BROKEN"), false, 4}}},
        {text("bundle diff"), {{text("bundle diff CLEAN"), true, 1}}},
        {text("bundle import"),
         {{text("bundle import BUNDLE --plan")},
          {text("bundle import CLEAN --yes")},
          {text("bundle import CLEAN --only SECRET"), true, 2}}},
        {text("sandbox serve"),
         {{text("sandbox serve --fault SECRET"), true, 2},
          {text("sandbox serve --port SECRET"), true, 2}}},
    };
    return all;
}

/// Words of no command.
inline const QList<OpenlyCase> &noCommands()
{
    static const QList<OpenlyCase> all{{QStringLiteral("SECRET"), true, 2},
                                       {QStringLiteral("help SECRET"), true, 2},
                                       {QStringLiteral("--SECRET"), true, 2},
                                       {QStringLiteral("--secrets SECRET"), false, 2},
                                       {QStringLiteral("provider check --SECRET"), true, 2}};
    return all;
}

} // namespace clitest
