/** The language features, which work in every window. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, completionLabels, diagnosticsThat, errors, hoverContents, hoverText, open } from './editor.ts';
import { hostileText, mistake, update, whole } from './files.ts';
import { test } from './suite.ts';

const formats = ['json', 'yaml'] as const;

export function languageTests(): void {
  for (const format of formats) {
    test(`${format}: the file has our language`, async () => {
      const ids = [(await open(mistake[format])).languageId, (await open(update[format])).languageId];
      assert.deepEqual(ids, Array(2).fill(`sagemaker-experiment-${format}`));
    });

    test(`${format}: a misspelt member is told, at its key`, async () => {
      const document = await open(mistake[format]);
      const found = (await errors(document)).filter(({ range }) => /Descripton/.test(document.getText(range)));
      assert.equal(found.length, 1);
      assert.equal(found[0]?.source, 'sagemaker');
      assert.match(found[0].message, /Description/);
    });

    test(`${format}: another file of the workspace has the name, and both are found by it`, async () => {
      const document = await open(mistake[format]);
      await diagnosticsThat(document, (found) =>
        found.some(({ message }) => message.includes('as well, so both change the same experiment')),
      );
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'rankfiles',
      );
      const files = symbols.map(({ location }) => location.uri.path);
      for (const name of Object.values(mistake))
        assert(
          files.some((path) => path.endsWith(`/${name}`)),
          `${name} in ${files}`,
        );
    });

    test(`${format}: a new experiment file, its variants in place, the rest to be filled in`, async () => {
      const answers = { name: 'made-here', production: 'blue', shadow: 'green', sampling: '35' };
      const made = { kind: 'shadowTest', format, answers };
      assert.equal(await vscode.commands.executeCommand('sagemakerExperiments.newExperimentFile', made), true);
      const document = vscode.window.activeTextEditor?.document;
      assert(document?.isUntitled, 'nothing is saved');
      assert.equal(document.languageId, `sagemaker-experiment-${format}`);
      assert.match(document.uri.path, new RegExp(`/made-here\\.experiment\\.${format}$`));
      assert.match(document.getText(), /VariantName"?: "?blue/);
      assert.equal(document.getText(vscode.window.activeTextEditor?.selection), 'What is compared, and why');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    test(`${format}: a name that leads elsewhere makes no file there`, async () => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      for (const name of ['../../elsewhere', '/tmp/elsewhere', 'a/b', '..\\..\\elsewhere']) {
        const made = {
          kind: 'shadowTest',
          format,
          answers: { name, production: 'blue', shadow: 'green', sampling: '35' },
        };
        if (!(await vscode.commands.executeCommand('sagemakerExperiments.newExperimentFile', made))) continue;
        const path = vscode.window.activeTextEditor?.document.uri.path ?? '';
        assert.equal(path.slice(0, path.lastIndexOf('/')), folder?.uri.path);
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      }
    });

    test(`${format}: an instance type is completed`, async () => {
      const document = await open(mistake[format]);
      const labels = await completionLabels(document, behind(document, 'ml.g5.'));
      assert(labels.includes('ml.g5.xlarge'), labels.slice(0, 20).join(', '));
    });

    test(`${format}: a key has a hover`, async () => {
      const document = await open(update[format]);
      assert.match(await hoverText(document, behind(document, 'Descrip')), /Description/);
    });

    test(`${format}: what the file holds is text in a hover, never a link, a command or HTML`, async () => {
      const document = await open(hostileText[format]);
      const contents = await hoverContents(document, behind(document, 'command:workbench'));
      assert(contents.length > 0, 'there is a hover');
      for (const content of contents) {
        const { value, isTrusted, supportHtml } = content as vscode.MarkdownString;
        assert.deepEqual([isTrusted ?? false, supportHtml ?? false], [false, false]);
        assert.doesNotMatch(value, /\]\(command:|<img/);
      }
    });

    test(`${format}: the outline, links, hints, lenses and folds are there`, async () => {
      const document = await open(whole[format]);
      const ask = <T>(provider: string, ...args: unknown[]) =>
        vscode.commands.executeCommand<T[]>(`vscode.execute${provider}`, document.uri, ...args);
      const symbols = await ask<vscode.DocumentSymbol>('DocumentSymbolProvider');
      assert.deepEqual(
        symbols.find(({ name }) => name === 'ModelVariants')?.children.map(({ name }) => name),
        ['blue', 'green'],
      );
      const [link] = await ask<vscode.DocumentLink>('LinkProvider');
      assert.match(String(link?.target), /\/s3\/buckets\/my-bucket/);
      const everything = new vscode.Range(0, 0, document.lineCount, 0);
      const hints = await ask<vscode.InlayHint>('InlayHintProvider', everything);
      assert.deepEqual(
        hints.map(({ label }) => label),
        ['every request'],
      );
      const lenses = await ask<vscode.CodeLens>('CodeLensProvider', 9);
      assert.equal(lenses[0]?.command?.title, 'Update');
      assert((await ask('FoldingRangeProvider')).length > 0, 'something can be folded');
    });

    test(`${format}: a variant is found by its name, and renamed in all places`, async () => {
      const document = await open(whole[format]);
      const reference = behind(document, 'SourceModelVariantName').translate(0, format === 'json' ? 6 : 4);
      const locations = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        reference,
      );
      assert.deepEqual(
        locations.map(({ range }) => document.getText(range).replaceAll('"', '')),
        ['blue'],
      );
      assert(locations.every(({ range }) => range.start.isBefore(reference)));
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        reference,
        'teal',
      );
      assert.equal(edit.get(document.uri).length, 2);
    });

    test(`${format}: Format Document mends white space, and leaves what is right`, async () => {
      const document = await open(update[format]);
      const text = document.getText();
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), '\n\n');
      edit.insert(document.uri, document.positionAt(text.indexOf('Name') + 4 + (format === 'json' ? 1 : 0)), '   ');
      assert(await vscode.workspace.applyEdit(edit));
      await vscode.commands.executeCommand('editor.action.formatDocument');
      const formatted = document.getText();
      await vscode.commands.executeCommand('workbench.action.files.revert');
      assert.equal(formatted, text);
    });

    test(`${format}: a quick fix arrives, and puts the text right`, async () => {
      const document = await open(mistake[format]);
      const position = behind(document, 'Descrip');
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(position, position),
        vscode.CodeActionKind.QuickFix.value,
      );
      const [first] = actions;
      assert.equal(first?.title, 'Rename to Description');
      assert.equal(first.isPreferred, true);
      assert(first.edit && (await vscode.workspace.applyEdit(first.edit)));
      assert.match(document.getText(), /Description.*typo/);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    test(`${format}: is converted into a new file beside the old one, and again into another`, async () => {
      const source = await open(update[format]);
      const other = format === 'json' ? 'yaml' : 'jsonc';
      const command = `sagemakerExperiments.convertTo${format === 'json' ? 'Yaml' : 'Json'}`;
      const stem = source.uri.path.replace(/\.experiment\.\w+$/, '');
      const created: vscode.Uri[] = [];
      for (const name of [`${stem}.experiment.${other}`, `${stem}-2.experiment.${other}`]) {
        await vscode.commands.executeCommand(command, source.uri);
        const document = vscode.window.activeTextEditor?.document;
        assert.equal(document?.uri.path, name);
        assert.match(document.getText(), /for the one who reads the file/);
        assert.notEqual(document.languageId, source.languageId);
        created.push(document.uri);
      }
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      for (const uri of created) await vscode.workspace.fs.delete(uri);
    });

    test(`${format}: suggestions come while text is typed, in our languages and no other`, () => {
      const strings = (languageId: string) =>
        vscode.workspace.getConfiguration('editor', { languageId }).get<{ strings: string }>('quickSuggestions')
          ?.strings;
      assert.equal(strings(`sagemaker-experiment-${format}`), 'on');
      // YAML's own default has them on already.
      for (const other of ['json', 'jsonc']) assert.notEqual(strings(other), 'on');
    });
  }
}
