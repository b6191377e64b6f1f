<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>imago::ui::AugmentWorkspace</name>
    <message numerus="yes">
        <source>%n views</source>
        <translation>
            <numerusform>%n view</numerusform>
            <numerusform>%n views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln training pictures</source>
        <translation>
            <numerusform>%Ln training picture</numerusform>
            <numerusform>%Ln training pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures (none is in the training split yet)</source>
        <translation>
            <numerusform>%Ln picture (none is in the training split yet)</numerusform>
            <numerusform>%Ln pictures (none is in the training split yet)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::BalancePlot</name>
    <message numerus="yes">
        <source>%1: %n training picture(s), F1 %2</source>
        <translation>
            <numerusform>%1: %n training picture, F1 %2</numerusform>
            <numerusform>%1: %n training pictures, F1 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::CalibrationPanel</name>
    <message numerus="yes">
        <source>%Ln predictions, %1 sure: %2 right</source>
        <translation>
            <numerusform>%Ln prediction, %1 sure: %2 right</numerusform>
            <numerusform>%Ln predictions, %1 sure: %2 right</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Temperature %1, learnt on %n validation picture(s).</source>
        <translation>
            <numerusform>Temperature %1, learnt on %n validation picture.</numerusform>
            <numerusform>Temperature %1, learnt on %n validation pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::CheckpointDialog</name>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt; right: %2 of %Ln pictures, loss %3</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; right: %2 of %Ln picture, loss %3</numerusform>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; right: %2 of %Ln pictures, loss %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassModel</name>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassPanel</name>
    <message numerus="yes">
        <source>“%1” (%n pictures)</source>
        <translation>
            <numerusform>“%1” (%n picture)</numerusform>
            <numerusform>“%1” (%n pictures)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassesPanel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All classes have %Ln training pictures.</source>
        <translation>
            <numerusform>All classes have %Ln training picture.</numerusform>
            <numerusform>All classes have %Ln training pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %Ln training pictures a class.</source>
        <translation>
            <numerusform>%1 to %Ln training picture a class.</numerusform>
            <numerusform>%1 to %Ln training pictures a class.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ComparePanel</name>
    <message numerus="yes">
        <source>%n picture(s) known to one run only are left out.</source>
        <translation>
            <numerusform>%n picture known to one run only is left out.</numerusform>
            <numerusform>%n pictures known to one run only are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::DataWorkspace</name>
    <message numerus="yes">
        <source>Remove %Ln pictures with their labels from the project?</source>
        <translation>
            <numerusform>Remove %Ln picture with its labels from the project?</numerusform>
            <numerusform>Remove %Ln pictures with their labels from the project?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures, %1 labelled</source>
        <translation>
            <numerusform>%Ln picture, %1 labelled</numerusform>
            <numerusform>%Ln pictures, %1 labelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pictures</source>
        <translation>
            <numerusform>%1 of %Ln picture</numerusform>
            <numerusform>%1 of %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::DetailsPanel</name>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposed by a model</source>
        <comment>shapes</comment>
        <translation>
            <numerusform>%Ln proposed by a model</numerusform>
            <numerusform>%Ln proposed by a model</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ExportWorkspace</name>
    <message numerus="yes">
        <source>%n file(s) exported and verified.</source>
        <translation>
            <numerusform>%n file exported and verified.</numerusform>
            <numerusform>%n files exported and verified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared on %1 of %Ln validation pictures; there are no test pictures.</source>
        <translation>
            <numerusform>Compared on %1 of %Ln validation picture; there are no test pictures.</numerusform>
            <numerusform>Compared on %1 of %Ln validation pictures; there are no test pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared on %1 of %Ln training pictures.</source>
        <translation>
            <numerusform>Compared on %1 of %Ln training picture.</numerusform>
            <numerusform>Compared on %1 of %Ln training pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared on %1 of %Ln test pictures.</source>
        <translation>
            <numerusform>Compared on %1 of %Ln test picture.</numerusform>
            <numerusform>Compared on %1 of %Ln test pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epochs</source>
        <translation>
            <numerusform>%n epoch</numerusform>
            <numerusform>%n epochs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused and left out.</source>
        <translation>
            <numerusform>%n refused and left out.</numerusform>
            <numerusform>%n refused and left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::FacetList</name>
    <message numerus="yes">
        <source>%1, %Ln pictures</source>
        <translation>
            <numerusform>%1, %Ln picture</numerusform>
            <numerusform>%1, %Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::Forget</name>
    <message numerus="yes">
        <source>Forget %n picture(s) and all that is kept of them?</source>
        <translation>
            <numerusform>Forget %n picture and all that is kept of them?</numerusform>
            <numerusform>Forget %n pictures and all that is kept of them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) forgotten</source>
        <translation>
            <numerusform>%n picture forgotten</numerusform>
            <numerusform>%n pictures forgotten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::FormLoss</name>
    <message numerus="yes">
        <source>%n holes</source>
        <translation>
            <numerusform>%n hole</numerusform>
            <numerusform>%n holes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>that it is in %n parts</source>
        <translation>
            <numerusform>that it is in %n part</numerusform>
            <numerusform>that it is in %n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%1: %Ln pictures</source>
        <translation>
            <numerusform>%1: %Ln picture</numerusform>
            <numerusform>%1: %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems, listed below; all else can be taken.</source>
        <translation>
            <numerusform>%Ln problem, listed below; all else can be taken.</numerusform>
            <numerusform>%Ln problems, listed below; all else can be taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are in the project</source>
        <translation>
            <numerusform>%Ln picture is in the project</numerusform>
            <numerusform>%Ln pictures are in the project</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::InspectWorkspace</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), the greatest loss first</source>
        <translation>
            <numerusform>%n picture, the greatest loss first</numerusform>
            <numerusform>%n pictures, the greatest loss first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n left out: class unknown to this run</source>
        <translation>
            <numerusform> · %n left out: class unknown to this run</numerusform>
            <numerusform> · %n left out: class unknown to this run</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LabelHeader</name>
    <message numerus="yes">
        <source>%1 of %2 · %Ln unlabelled</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>%1 of %2 · %Ln unlabelled</numerusform>
            <numerusform>%1 of %2 · %Ln unlabelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pictures of the project are labelled</source>
        <translation>
            <numerusform>%1 of %Ln picture of the project is labelled</numerusform>
            <numerusform>%1 of %Ln pictures of the project are labelled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LabelPanel</name>
    <message numerus="yes">
        <source>%n suspected picture(s)</source>
        <translation>
            <numerusform>%n suspected picture</numerusform>
            <numerusform>%n suspected pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review %n suspected label(s)</source>
        <translation>
            <numerusform>&amp;Review %n suspected label</numerusform>
            <numerusform>&amp;Review %n suspected labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LeaderboardModel</name>
    <message numerus="yes">
        <source>Measured on %n picture(s)</source>
        <translation>
            <numerusform>Measured on %n picture</numerusform>
            <numerusform>Measured on %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LeaderboardPanel</name>
    <message numerus="yes">
        <source>%n run(s) on the pictures of this split; a package marks the one that an export takes.</source>
        <translation>
            <numerusform>%n run on the pictures of this split; a package marks the one that an export takes.</numerusform>
            <numerusform>%n runs on the pictures of this split; a package marks the one that an export takes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them has no predictions for it.</source>
        <translation>
            <numerusform>%n of them has no predictions for it.</numerusform>
            <numerusform>%n of them have no predictions for it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LearningStrip</name>
    <message numerus="yes">
        <source>Right after %1 of %n epochs, but not at the end</source>
        <translation>
            <numerusform>Right after %1 of %n epoch, but not at the end</numerusform>
            <numerusform>Right after %1 of %n epochs, but not at the end</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::MapPanel</name>
    <message numerus="yes">
        <source>&amp;Add %n new picture(s)</source>
        <translation>
            <numerusform>&amp;Add %n new picture</numerusform>
            <numerusform>&amp;Add %n new pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A map needs at least %n pictures.</source>
        <translation>
            <numerusform>A map needs at least %n picture.</numerusform>
            <numerusform>A map needs at least %n pictures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::NewProjectDialog</name>
    <message numerus="yes">
        <source>%n files and folders</source>
        <translation>
            <numerusform>%n file or folder</numerusform>
            <numerusform>%n files and folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::NextRow</name>
    <message numerus="yes">
        <source>By %1: %n picture(s) of the queue left</source>
        <translation>
            <numerusform>By %1: %n picture of the queue left</numerusform>
            <numerusform>By %1: %n pictures of the queue left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model looked at %1 of %Ln pictures</source>
        <translation>
            <numerusform>The model looked at %1 of %Ln picture</numerusform>
            <numerusform>The model looked at %1 of %Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::PicturePanel</name>
    <message numerus="yes">
        <source>Calibrated: logits divided by %1, fitted on %n validation picture(s). Thin mark: as the network says it.</source>
        <translation>
            <numerusform>Calibrated: logits divided by %1, fitted on %n validation picture. Thin mark: as the network says it.</numerusform>
            <numerusform>Calibrated: logits divided by %1, fitted on %n validation pictures. Thin mark: as the network says it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::PrelabelDialog</name>
    <message numerus="yes">
        <source>Proposals: %1 on %2 of %Ln pictures</source>
        <translation>
            <numerusform>Proposals: %1 on %2 of %Ln picture</numerusform>
            <numerusform>Proposals: %1 on %2 of %Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln classes are wanted.</source>
        <translation>
            <numerusform>%1 of %Ln class is wanted.</numerusform>
            <numerusform>%1 of %Ln classes are wanted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::RecipeForm</name>
    <message numerus="yes">
        <source> epochs</source>
        <extracomment>Behind the number of a field.</extracomment>
        <translation>
            <numerusform> epoch</numerusform>
            <numerusform> epochs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> batches</source>
        <extracomment>Behind the number of a field.</extracomment>
        <translation>
            <numerusform> batch</numerusform>
            <numerusform> batches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::RecipeRows</name>
    <message numerus="yes">
        <source>More (%n changed)</source>
        <translation>
            <numerusform>More (%n changed)</numerusform>
            <numerusform>More (%n changed)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::RunBar</name>
    <message numerus="yes">
        <source>%n run(s) waiting</source>
        <translation>
            <numerusform>%n run waiting</numerusform>
            <numerusform>%n runs waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::SeenQueues</name>
    <message numerus="yes">
        <source>The model looked at %1 of %Ln pictures</source>
        <translation>
            <numerusform>The model looked at %1 of %Ln picture</numerusform>
            <numerusform>The model looked at %1 of %Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapeCommands</name>
    <message numerus="yes">
        <source>%1 (%Ln shapes)</source>
        <translation>
            <numerusform>%1 (%Ln shape)</numerusform>
            <numerusform>%1 (%Ln shapes)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapeInspector</name>
    <message numerus="yes">
        <source>%n shapes</source>
        <translation>
            <numerusform>%n shape</numerusform>
            <numerusform>%n shapes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::SplitDialog</name>
    <message numerus="yes">
        <source>%Ln labelled pictures are shared out, each class in the same proportions. Near duplicates stay together; pictures that are added later do not move the others.</source>
        <translation>
            <numerusform>%Ln labelled picture is shared out, each class in the same proportions. Near duplicates stay together; pictures that are added later do not move the others.</numerusform>
            <numerusform>%Ln labelled pictures are shared out, each class in the same proportions. Near duplicates stay together; pictures that are added later do not move the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln pictures</source>
        <translation>
            <numerusform>about %Ln picture</numerusform>
            <numerusform>about %Ln pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::StatusStrip</name>
    <message numerus="yes">
        <source>%1 · %Ln waiting</source>
        <comment>runs</comment>
        <translation>
            <numerusform>%1 · %Ln waiting</numerusform>
            <numerusform>%1 · %Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::SuggestionChips</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>proposals</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::TrainWorkspace</name>
    <message numerus="yes">
        <source>%n run(s) written; look at them with: tensorboard --logdir %1</source>
        <translation>
            <numerusform>%n run written; look at it with: tensorboard --logdir %1</numerusform>
            <numerusform>%n runs written; look at them with: tensorboard --logdir %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::VideoDialog</name>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>%n video</numerusform>
            <numerusform>%n videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n pictures</source>
        <translation>
            <numerusform>About %n picture</numerusform>
            <numerusform>About %n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsFilePage</name>
    <message numerus="yes">
        <source>%n tensor(s) of the file are not used.</source>
        <translation>
            <numerusform>%n tensor of the file is not used.</numerusform>
            <numerusform>%n tensors of the file are not used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>tensors</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the file&apos;s %Ln tensors fits %1.</source>
        <translation>
            <numerusform>The file&apos;s %Ln tensor does not fit %1.</numerusform>
            <numerusform>None of the file&apos;s %Ln tensors fits %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %1 of the %Ln tensors of the backbone of %2 are filled; the others start from random numbers.</source>
        <translation>
            <numerusform>Only %1 of the %Ln tensor of the backbone of %2 is filled; the others start from random numbers.</numerusform>
            <numerusform>Only %1 of the %Ln tensors of the backbone of %2 are filled; the others start from random numbers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln tensors of the backbone fit %1.</source>
        <translation>
            <numerusform>The %Ln tensor of the backbone fits %1.</numerusform>
            <numerusform>All %Ln tensors of the backbone fit %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The head for %Ln classes is left out.</source>
        <translation>
            <numerusform>The head for %Ln class is left out.</numerusform>
            <numerusform>The head for %Ln classes is left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2 of %Ln tensors</source>
        <translation>
            <numerusform>%1 – %2 of %Ln tensor</numerusform>
            <numerusform>%1 – %2 of %Ln tensors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tensors</source>
        <translation>
            <numerusform>%Ln tensor</numerusform>
            <numerusform>%Ln tensors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsRunPage</name>
    <message numerus="yes">
        <source>%1 · %2 · %n epoch(s)</source>
        <translation>
            <numerusform>%1 · %2 · %n epoch</numerusform>
            <numerusform>%1 · %2 · %n epochs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::WelcomePage</name>
    <message numerus="yes">
        <source>%Ln pictures, %1 labelled · %2</source>
        <translation>
            <numerusform>%Ln picture, %1 labelled · %2</numerusform>
            <numerusform>%Ln pictures, %1 labelled · %2</numerusform>
        </translation>
    </message>
</context>
</TS>
