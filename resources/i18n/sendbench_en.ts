<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: 2026 Sendbench contributors
     SPDX-License-Identifier: Apache-2.0 -->
<!-- English plurals: one <message> for each text with %n. Loaded always; tests/lint/tst_texts.cpp holds it. -->
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>sendbench::clevertap</name>
    <message numerus="yes">
        <source>%1: %2; the same %n more time(s).</source>
        <translation>
            <numerusform>%1: %2; the same once more.</numerusform>
            <numerusform>%1: %2; the same %n more times.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::cli::BundleCommand</name>
    <message numerus="yes">
        <source>Wrote %1: %n object(s), no secret.</source>
        <translation>
            <numerusform>Wrote %1: %n object, no secret.</numerusform>
            <numerusform>Wrote %1: %n objects, no secret.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::cli::HistoryCommand</name>
    <message numerus="yes">
        <source>%n exchange(s) removed.</source>
        <translation>
            <numerusform>%n exchange removed.</numerusform>
            <numerusform>%n exchanges removed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::cli::SecretCommand</name>
    <message numerus="yes">
        <source>%n value(s) kept for a run that cannot be undone; to remove them: sendbench-cli provider forget %1</source>
        <translation>
            <numerusform>%n value kept for a run that cannot be undone; to remove it: sendbench-cli provider forget %1</numerusform>
            <numerusform>%n values kept for a run that cannot be undone; to remove them: sendbench-cli provider forget %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::forms::FieldChecks</name>
    <message numerus="yes">
        <source>Shorten it by %n character(s).</source>
        <translation>
            <numerusform>Shorten it by %n character.</numerusform>
            <numerusform>Shorten it by %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::gui::Application</name>
    <message numerus="yes">
        <source>And %n more, on the overview.</source>
        <translation>
            <numerusform>And %n more, on the overview.</numerusform>
            <numerusform>And %n more, on the overview.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more, which sendbench-cli provider kinds lists.</source>
        <translation>
            <numerusform>And %n more, which sendbench-cli provider kinds lists.</numerusform>
            <numerusform>And %n more, which sendbench-cli provider kinds lists.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::integrations::clevertap::TemplateImportCheck</name>
    <message numerus="yes">
        <source>Templates read from the partner in %n page(s): %1, of which %2 are approved.</source>
        <translation>
            <numerusform>Templates read from the partner in %n page: %1, of which %2 are approved.</numerusform>
            <numerusform>Templates read from the partner in %n pages: %1, of which %2 are approved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::integrations::cognigy::ChatJob</name>
    <message numerus="yes">
        <source>The bot did not answer within %n second(s).</source>
        <translation>
            <numerusform>The bot did not answer within %n second.</numerusform>
            <numerusform>The bot did not answer within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::integrations::zendesk::TicketJob</name>
    <message numerus="yes">
        <source>%n trigger(s) fire; nothing was sent.</source>
        <translation>
            <numerusform>%n trigger fires; nothing was sent.</numerusform>
            <numerusform>%n triggers fire; nothing was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trigger(s) fire;</source>
        <translation>
            <numerusform>%n trigger fires;</numerusform>
            <numerusform>%n triggers fire;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>8x8 took %n message(s).</source>
        <translation>
            <numerusform>8x8 took %n message.</numerusform>
            <numerusform>8x8 took %n messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::ComposePane</name>
    <message numerus="yes">
        <source>✓ Valid JSON, %n byte(s). Sent exactly as written.</source>
        <translation>
            <numerusform>✓ Valid JSON, %n byte. Sent exactly as written.</numerusform>
            <numerusform>✓ Valid JSON, %n bytes. Sent exactly as written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::ExportPane</name>
    <message numerus="yes">
        <source>Exported %n object(s) to %1</source>
        <translation>
            <numerusform>Exported %n object to %1</numerusform>
            <numerusform>Exported %n objects to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::FindingsList</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::ImportPane</name>
    <message numerus="yes">
        <source>And %n more mistake(s).</source>
        <translation>
            <numerusform>And %n more mistake.</numerusform>
            <numerusform>And %n more mistakes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::KeyValuesControl</name>
    <message numerus="yes">
        <source>%n header(s) pasted; locked values go to the keychain when you save.</source>
        <translation>
            <numerusform>%n header pasted; locked values go to the keychain when you save.</numerusform>
            <numerusform>%n headers pasted; locked values go to the keychain when you save.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::MultilineControl</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::OverviewPage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::PaletteModel</name>
    <message numerus="yes">
        <source>%1 (%n more, type on to find them)</source>
        <translation>
            <numerusform>%1 (%n more, type on to find it)</numerusform>
            <numerusform>%1 (%n more, type on to find them)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::RemoteTab</name>
    <message numerus="yes">
        <source>%n request(s) would make both sides equal.</source>
        <translation>
            <numerusform>%n request would make both sides equal.</numerusform>
            <numerusform>%n requests would make both sides equal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) will change “%1” (%2), in the order shown, and stop at the first refusal.</source>
        <translation>
            <numerusform>%n request will change “%1” (%2).</numerusform>
            <numerusform>%n requests will change “%1” (%2), in the order shown, and stop at the first refusal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run of %1 (%2) is removed with %n value(s) that it holds in the keychain. It cannot be undone from here then; the other side stays as it is.</source>
        <translation>
            <numerusform>The run of %1 (%2) is removed with %n value that it holds in the keychain. It cannot be undone from here then; the other side stays as it is.</numerusform>
            <numerusform>The run of %1 (%2) is removed with %n values that it holds in the keychain. It cannot be undone from here then; the other side stays as it is.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::Sidebar</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n new</numerusform>
            <numerusform>%1, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::TabsControl</name>
    <message numerus="yes">
        <source>%n mistake(s) in here</source>
        <translation>
            <numerusform>%n mistake in here</numerusform>
            <numerusform>%n mistakes in here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) in here</source>
        <translation>
            <numerusform>%n warning in here</numerusform>
            <numerusform>%n warnings in here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::CompareTab</name>
    <message numerus="yes">
        <source>%n gap(s): a send with the same values would fail with one of them.</source>
        <translation>
            <numerusform>%n gap: a send with the same values would fail with one of them.</numerusform>
            <numerusform>%n gaps: a send with the same values would fail with one of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s).</source>
        <translation>
            <numerusform>%n difference.</numerusform>
            <numerusform>%n differences.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::FindingsTab</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And one more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::ImportDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n</source>
        <translation>
            <numerusform>Import %n</numerusform>
            <numerusform>Import %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recognised: %1, %n template(s).</source>
        <translation>
            <numerusform>Recognised: %1, %n template.</numerusform>
            <numerusform>Recognised: %1, %n templates.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::TemplateFilter</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::TemplatesPage</name>
    <message numerus="yes">
        <source>%n template(s) imported</source>
        <translation>
            <numerusform>%n template imported</numerusform>
            <numerusform>%n templates imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) cannot be said in %1.</source>
        <translation>
            <numerusform>%n thing cannot be said in %1.</numerusform>
            <numerusform>%n things cannot be said in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::cli::WebhookCommand</name>
    <message numerus="yes">
        <source>%n address(es) that may hold a token went into the keychain.</source>
        <translation>
            <numerusform>%n address that may hold a token went into the keychain.</numerusform>
            <numerusform>%n addresses that may hold a token went into the keychain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of the older form left alone. Those with a version above 1 are taken over where their product is named, as in --product sms.typed; the others leave by “webhook migrate-wavecell”.</source>
        <translation>
            <numerusform>%n record of the older form left alone. Those with a version above 1 are taken over where their product is named, as in --product sms.typed; the others leave by “webhook migrate-wavecell”.</numerusform>
            <numerusform>%n records of the older form left alone. Those with a version above 1 are taken over where their product is named, as in --product sms.typed; the others leave by “webhook migrate-wavecell”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) after it untouched.</source>
        <translation>
            <numerusform>%n account after it untouched.</numerusform>
            <numerusform>%n accounts after it untouched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::cli::ObjectCommand</name>
    <message numerus="yes">
        <source>%n template(s) written for it stay in the workspace.</source>
        <translation>
            <numerusform>%n template written for it stays in the workspace.</numerusform>
            <numerusform>%n templates written for it stay in the workspace.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::ProvidersPage</name>
    <message numerus="yes">
        <source>%n template(s) written for it stay.</source>
        <translation>
            <numerusform>%n template written for it stays.</numerusform>
            <numerusform>%n templates written for it stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::AccountsPage</name>
    <message numerus="yes">
        <source>%n template(s) written for it stay.</source>
        <translation>
            <numerusform>%n template written for it stays.</numerusform>
            <numerusform>%n templates written for it stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::TemplateMessage</name>
    <message numerus="yes">
        <source>And %n more: open the template.</source>
        <translation>
            <numerusform>And %n more: open the template.</numerusform>
            <numerusform>And %n more: open the template.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::ValuesForm</name>
    <message numerus="yes">
        <source>%n more value(s) have no field here; the command line takes them.</source>
        <translation>
            <numerusform>%n more value has no field here; the command line takes it.</numerusform>
            <numerusform>%n more values have no field here; the command line takes them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::ChannelBar</name>
    <message numerus="yes">
        <source>%n template(s) in the channel, read at %1</source>
        <translation>
            <numerusform>%n template in the channel, read at %1</numerusform>
            <numerusform>%n templates in the channel, read at %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::DifferenceRows</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::EightStatus</name>
    <message numerus="yes">
        <source>%n difference(s) between here and 8x8</source>
        <translation>
            <numerusform>%n difference between here and 8x8</numerusform>
            <numerusform>%n differences between here and 8x8</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::EightTab</name>
    <message numerus="yes">
        <source>Watching “%1” until it is reviewed; asked %n time(s).</source>
        <translation>
            <numerusform>Watching “%1” until it is reviewed; asked once.</numerusform>
            <numerusform>Watching “%1” until it is reviewed; asked %n times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) to %1.</source>
        <translation>
            <numerusform>%n request to %1.</numerusform>
            <numerusform>%n requests to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::PushPanel</name>
    <message numerus="yes">
        <source>%n request(s) to 8x8, and what they cost:</source>
        <translation>
            <numerusform>%n request to 8x8, and what it costs:</numerusform>
            <numerusform>%n requests to 8x8, and what they cost:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::SyncDialog</name>
    <message numerus="yes">
        <source>%n template(s) only at 8x8</source>
        <translation>
            <numerusform>%n template only at 8x8</numerusform>
            <numerusform>%n templates only at 8x8</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n…</source>
        <translation>
            <numerusform>Take over %n…</numerusform>
            <numerusform>Take over %n…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) of this workspace get the content that 8x8 has; what was written here is gone: %1. One step of Undo brings all of it back.</source>
        <translation>
            <numerusform>%n template of this workspace gets the content that 8x8 has; what was written here is gone: %1. One step of Undo brings it back.</numerusform>
            <numerusform>%n templates of this workspace get the content that 8x8 has; what was written here is gone: %1. One step of Undo brings all of it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) taken over</source>
        <translation>
            <numerusform>%n template taken over</numerusform>
            <numerusform>%n templates taken over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::TwinCheck</name>
    <message numerus="yes">
        <source>Recognised: %1, %n template(s).</source>
        <translation>
            <numerusform>Recognised: %1, one template.</numerusform>
            <numerusform>Recognised: %1, %n templates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) differ.</source>
        <translation>
            <numerusform>One template differs.</numerusform>
            <numerusform>%n templates differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are the same.</source>
        <translation>
            <numerusform>One is the same.</numerusform>
            <numerusform>%n are the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the workspace are not in this list.</source>
        <translation>
            <numerusform>One of the workspace is not in this list.</numerusform>
            <numerusform>%n of the workspace are not in this list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::models::WebhookTableModel</name>
    <message numerus="yes">
        <source>%n webhook(s)</source>
        <translation>
            <numerusform>%n webhook</numerusform>
            <numerusform>%n webhooks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ(s)</source>
        <translation>
            <numerusform>%n differs</numerusform>
            <numerusform>%n differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::CopyDialog</name>
    <message numerus="yes">
        <source>Copy %n webhook(s)</source>
        <translation>
            <numerusform>Copy %n webhook</numerusform>
            <numerusform>Copy %n webhooks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) will be added to the workspace; nothing changes at 8x8 until a plan is applied.</source>
        <translation>
            <numerusform>%n webhook will be added to the workspace; nothing changes at 8x8 until a plan is applied.</numerusform>
            <numerusform>%n webhooks will be added to the workspace; nothing changes at 8x8 until a plan is applied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::FailureBanner</name>
    <message numerus="yes">
        <source>%n part(s) could not be read; the rest of the table stands.</source>
        <translation>
            <numerusform>%n part could not be read; the rest of the table stands.</numerusform>
            <numerusform>%n parts could not be read; the rest of the table stands.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::MigrationDialog</name>
    <message numerus="yes">
        <source>%n old webhook(s) known</source>
        <translation>
            <numerusform>%n old webhook known</numerusform>
            <numerusform>%n old webhooks known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wanted one(s) blocked</source>
        <translation>
            <numerusform>%n wanted one blocked</numerusform>
            <numerusform>%n wanted ones blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) will be migrated at the account “%1” (%2), one after the other.</source>
        <translation>
            <numerusform>%n part will be migrated at the account “%1” (%2).</numerusform>
            <numerusform>%n parts will be migrated at the account “%1” (%2), one after the other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) behind it untouched.</source>
        <translation>
            <numerusform>%n part behind it untouched.</numerusform>
            <numerusform>%n parts behind it untouched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::PlanDialog</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) in this order</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests in this order</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) will change the webhooks of “%1” (%2).</source>
        <translation>
            <numerusform>%n request will change the webhooks of “%1” (%2).</numerusform>
            <numerusform>%n requests will change the webhooks of “%1” (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) will take back what was done at “%1” (%2).</source>
        <translation>
            <numerusform>%n request will take back what was done at “%1” (%2).</numerusform>
            <numerusform>%n requests will take back what was done at “%1” (%2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sendbench::ui::WebhooksPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) adopted</source>
        <translation>
            <numerusform>%n webhook adopted</numerusform>
            <numerusform>%n webhooks adopted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) copied</source>
        <translation>
            <numerusform>%n webhook copied</numerusform>
            <numerusform>%n webhooks copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n webhook(s) from the workspace?</source>
        <translation>
            <numerusform>Remove %n webhook from the workspace?</numerusform>
            <numerusform>Remove %n webhooks from the workspace?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) removed; Undo brings them back</source>
        <translation>
            <numerusform>%n webhook removed; Undo brings it back</numerusform>
            <numerusform>%n webhooks removed; Undo brings them back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Plan %n change(s)…</source>
        <translation>
            <numerusform>Plan %n change…</numerusform>
            <numerusform>Plan %n changes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s)</source>
        <translation>
            <numerusform>%n webhook</numerusform>
            <numerusform>%n webhooks</numerusform>
        </translation>
    </message>
</context>
</TS>
