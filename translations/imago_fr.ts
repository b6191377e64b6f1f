<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AugmentKind</name>
    <message>
        <source>Horizontal flip</source>
        <translation>Retournement horizontal</translation>
    </message>
    <message>
        <source>Vertical flip</source>
        <translation>Retournement vertical</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>Resized crop</source>
        <translation>Recadrage redimensionné</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Translation</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Shear</source>
        <translation>Cisaillement</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Luminosité</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturation</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>Teinte</translation>
    </message>
    <message>
        <source>Greyscale</source>
        <translation>Niveaux de gris</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Flou</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>Artefacts JPEG</translation>
    </message>
    <message>
        <source>RandAugment</source>
        <translation>RandAugment</translation>
    </message>
    <message>
        <source>TrivialAugment</source>
        <translation>TrivialAugment</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Effacement</translation>
    </message>
    <message>
        <source>MixUp</source>
        <translation>MixUp</translation>
    </message>
    <message>
        <source>CutMix</source>
        <translation>CutMix</translation>
    </message>
</context>
<context>
    <name>Loss</name>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>Boîte</translation>
    </message>
    <message>
        <source>Beyond the border</source>
        <translation>Hors du bord</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Class name</source>
        <translation>Nom de classe</translation>
    </message>
    <message>
        <source>Colour of a class</source>
        <translation>Couleur d’une classe</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Crowd</source>
        <translation>Foule</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Hidden shape</source>
        <translation>Forme cachée</translation>
    </message>
    <message>
        <source>Locked shape</source>
        <translation>Forme verrouillée</translation>
    </message>
    <message>
        <source>Another format&apos;s own</source>
        <translation>Propre à un autre format</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>Hole</source>
        <translation>Trou</translation>
    </message>
    <message>
        <source>Class of a picture</source>
        <translation>Classe d’une image</translation>
    </message>
    <message>
        <source>Separate thing</source>
        <translation>Objet distinct</translation>
    </message>
    <message>
        <source>Key of a class</source>
        <translation>Touche d’une classe</translation>
    </message>
    <message>
        <source>Keypoints</source>
        <translation>Points clés</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>“Nothing here”</source>
        <translation>«&#xa0;Rien ici&#xa0;»</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Orientation</translation>
    </message>
    <message>
        <source>Part of a polygon</source>
        <translation>Partie d’un polygone</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Review state</source>
        <translation>État de vérification</translation>
    </message>
    <message>
        <source>Rotated box</source>
        <translation>Boîte orientée</translation>
    </message>
    <message>
        <source>Attributes of a class</source>
        <translation>Attributs d’une classe</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Picture without labels</source>
        <translation>Image sans étiquette</translation>
    </message>
    <message>
        <source>Visibility of a point</source>
        <translation>Visibilité d’un point</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
</context>
<context>
    <name>ToolHints</name>
    <message>
        <source>Choose a class first</source>
        <translation>Choisissez d’abord une classe</translation>
    </message>
    <message>
        <source>Drag over the object, or click a corner · Shift: equal sides</source>
        <translation>Faites glisser sur l’objet, ou cliquez sur un coin · Maj&#xa0;: côtés égaux</translation>
    </message>
    <message>
        <source>Click the opposite corner · Escape gives it up</source>
        <translation>Cliquez sur le coin opposé · Échap abandonne</translation>
    </message>
    <message>
        <source>Click one corner of the object</source>
        <translation>Cliquez sur un coin de l’objet</translation>
    </message>
    <message>
        <source>Click the next corner along an edge</source>
        <translation>Cliquez sur le coin suivant, le long d’un côté</translation>
    </message>
    <message>
        <source>Click as far away as the box is wide</source>
        <translation>Cliquez à une distance égale à la largeur de la boîte</translation>
    </message>
    <message>
        <source>Click the place</source>
        <translation>Cliquez à l’endroit voulu</translation>
    </message>
    <message>
        <source>Click: %1 · Alt: it is covered · N: it is not there · Enter ends</source>
        <translation>Cliquez&#xa0;: %1 · Alt&#xa0;: il est recouvert · N&#xa0;: il est absent · Entrée termine</translation>
    </message>
    <message>
        <source>This class has no named points; give it some in its settings</source>
        <translation>Cette classe n’a pas de points nommés&#xa0;; donnez-lui-en dans ses réglages</translation>
    </message>
    <message>
        <source>Click corner by corner, or drag along the outline · Enter or the first corner closes · Backspace takes one back · Ctrl follows a neighbour</source>
        <translation>Cliquez de coin en coin, ou faites glisser le long du contour · Entrée ou le premier coin ferme · Retour arrière en retire un · Ctrl suit une forme voisine</translation>
    </message>
    <message>
        <source>Draw the hole · Enter or its first corner closes it</source>
        <translation>Dessinez le trou · Entrée ou son premier coin le ferme</translation>
    </message>
    <message>
        <source>Draw the other part · Enter or its first corner closes it</source>
        <translation>Dessinez l’autre partie · Entrée ou son premier coin la ferme</translation>
    </message>
    <message>
        <source>Click point by point, or drag · Enter or a double click ends · Backspace takes one back</source>
        <translation>Cliquez point par point, ou faites glisser · Entrée ou un double clic termine · Retour arrière en retire un</translation>
    </message>
    <message>
        <source>Draw the cut through the shapes: click, click, Enter · or drag</source>
        <translation>Tracez la coupe à travers les formes&#xa0;: clic, clic, Entrée · ou faites glisser</translation>
    </message>
    <message>
        <source>Drag to paint a new mask · Shift and clicks fill a polygon · Ctrl erases · [ ] radius</source>
        <translation>Faites glisser pour peindre un nouveau masque · Maj et des clics remplissent un polygone · Ctrl efface · [ ] rayon</translation>
    </message>
    <message>
        <source>Drag to paint on · Enter begins a new mask · Ctrl erases · [ ] radius</source>
        <translation>Faites glisser pour continuer à peindre · Entrée commence un nouveau masque · Ctrl efface · [ ] rayon</translation>
    </message>
    <message>
        <source>Click along the edge; the line follows it · Enter or the first point closes</source>
        <translation>Cliquez le long du bord&#xa0;; la ligne le suit · Entrée ou le premier point ferme</translation>
    </message>
    <message>
        <source>Drag a box around the object</source>
        <translation>Tracez une boîte autour de l’objet</translation>
    </message>
    <message>
        <source>Enter keeps it · drag to add · Ctrl or E: drag to take away · Q: add again</source>
        <translation>Entrée le garde · glisser ajoute · Ctrl ou E&#xa0;: glisser retire · Q&#xa0;: ajouter de nouveau</translation>
    </message>
    <message>
        <source>Nothing was found in the box; drag over what belongs to it</source>
        <translation>Rien n’a été trouvé dans la boîte&#xa0;; faites glisser sur ce qui appartient à l’objet</translation>
    </message>
    <message>
        <source>Click the colour · Shift adds, Alt takes away · [ ] how much it may differ</source>
        <translation>Cliquez sur la couleur · Maj ajoute, Alt retire · [ ] écart admis</translation>
    </message>
    <message>
        <source>Click the colour: of this large picture what is in view counts · Shift adds, Alt takes away · [ ] how much it may differ</source>
        <translation>Cliquez sur la couleur&#xa0;: de cette grande image, seule la partie visible compte · Maj ajoute, Alt retire · [ ] écart admis</translation>
    </message>
    <message>
        <source>Drag over the pieces of the object · Ctrl takes away</source>
        <translation>Faites glisser sur les morceaux de l’objet · Ctrl retire</translation>
    </message>
    <message>
        <source>Drag over the pieces of the object: of this large picture those in view · Ctrl takes away</source>
        <translation>Faites glisser sur les morceaux de l’objet&#xa0;: de cette grande image, ceux qui sont visibles · Ctrl retire</translation>
    </message>
    <message>
        <source>This tool needs the picture&apos;s pixels, which are still being read</source>
        <translation>Cet outil a besoin des pixels de l’image, encore en cours de lecture</translation>
    </message>
    <message>
        <source>Looking at the picture…</source>
        <translation>Examen de l’image…</translation>
    </message>
    <message>
        <source>Looking at the picture… · Escape stops</source>
        <translation>Examen de l’image… · Échap arrête</translation>
    </message>
    <message>
        <source>Drag to erase · Shift and clicks cut a polygon out · [ ] radius</source>
        <translation>Faites glisser pour effacer · Maj et des clics découpent un polygone · [ ] rayon</translation>
    </message>
</context>
<context>
    <name>ToolTexts</name>
    <message>
        <source>Se&amp;lect and change</source>
        <translation>&amp;Sélectionner et modifier</translation>
    </message>
    <message>
        <source>&amp;Box</source>
        <translation>&amp;Boîte</translation>
    </message>
    <message>
        <source>&amp;Rotated box</source>
        <translation>Boîte &amp;orientée</translation>
    </message>
    <message>
        <source>&amp;Polygon</source>
        <translation>&amp;Polygone</translation>
    </message>
    <message>
        <source>L&amp;ine</source>
        <translation>&amp;Ligne</translation>
    </message>
    <message>
        <source>Poin&amp;t</source>
        <translation>Poin&amp;t</translation>
    </message>
    <message>
        <source>&amp;Keypoints</source>
        <translation>Points &amp;clés</translation>
    </message>
    <message>
        <source>&amp;Ellipse</source>
        <translation>&amp;Ellipse</translation>
    </message>
    <message>
        <source>Br&amp;ush</source>
        <translation>Pi&amp;nceau</translation>
    </message>
    <message>
        <source>Er&amp;aser</source>
        <translation>Go&amp;mme</translation>
    </message>
    <message>
        <source>Intelligent &amp;scissors</source>
        <translation>C&amp;iseaux intelligents</translation>
    </message>
    <message>
        <source>&amp;GrabCut: object in a box</source>
        <translation>&amp;GrabCut&#xa0;: objet dans une boîte</translation>
    </message>
    <message>
        <source>Magic &amp;wand</source>
        <translation>B&amp;aguette magique</translation>
    </message>
    <message>
        <source>Superpi&amp;xels</source>
        <translation>Superpi&amp;xels</translation>
    </message>
    <message>
        <source>&amp;Cut in pieces</source>
        <translation>&amp;Découper en morceaux</translation>
    </message>
</context>
<context>
    <name>fieldHelp</name>
    <message>
        <source>How the recipe is called in lists. It does not change the training.</source>
        <translation>Nom de la recette dans les listes. Il ne change rien à l’entraînement.</translation>
    </message>
    <message>
        <source>Quick trains only a linear head and is done in seconds; Balanced fine-tunes everything on small pictures; Best takes larger pictures and more epochs. A changed field makes it custom.</source>
        <translation>Rapide n’entraîne qu’une tête linéaire et finit en quelques secondes&#xa0;; Équilibré affine tout sur de petites images&#xa0;; Meilleur prend de plus grandes images et plus d’époques. Un champ modifié en fait une recette personnelle.</translation>
    </message>
    <message>
        <source>One class per picture is trained with cross-entropy. With several labels per picture each class is a yes-or-no question of its own (binary cross-entropy).</source>
        <translation>Une classe par image s’entraîne avec l’entropie croisée. Avec plusieurs étiquettes par image, chaque classe devient une question par oui ou non (entropie croisée binaire).</translation>
    </message>
    <message>
        <source>csp_nano comes with weights learnt from photographs and was the most accurate on small sets of photographs, frozen and about level fine-tuned, at the least work a picture. mobilenet_v2 is the most portable; small_cnn learns from nothing and suits tiny pictures. The others want weights from a file or the catalogue: efficientnet_b0 and resnet50 are the usual choices for accuracy, mobilenet_v3 for small devices, convnext_tiny and vit_small where a graphics card computes.</source>
        <translation>csp_nano est livré avec des poids appris sur des photographies&#xa0;; sur de petits jeux de photographies, il a été le plus exact une fois gelé et à peu près à égalité une fois affiné, pour le moins de calcul par image. mobilenet_v2 est le plus portable&#xa0;; small_cnn apprend à partir de rien et convient aux images minuscules. Les autres demandent des poids venus d’un fichier ou du catalogue&#xa0;: efficientnet_b0 et resnet50 sont les choix habituels pour l’exactitude, mobilenet_v3 pour les petits appareils, convnext_tiny et vit_small là où une carte graphique calcule.</translation>
    </message>
    <message>
        <source>Pretrained weights save most of the work: on a hundred photographs they brought 20 to 27 points of accuracy over starting from random numbers. A file may be .safetensors or a torchvision .pth.</source>
        <translation>Des poids préentraînés épargnent l’essentiel du travail&#xa0;: sur cent photographies, ils ont apporté 20 à 27 points d’exactitude par rapport à un départ de nombres aléatoires. Un fichier peut être un .safetensors ou un .pth de torchvision.</translation>
    </message>
    <message>
        <source>Backbone: the features are computed once and only the head learns, which takes seconds and cannot forget. Partial trains the later half as well. None trains everything: best with some hundred pictures a class or pictures unlike photographs.</source>
        <translation>Tronc&#xa0;: les caractéristiques sont calculées une seule fois et seule la tête apprend, ce qui prend quelques secondes et ne peut rien oublier. Partiel entraîne aussi la seconde moitié. Aucun entraîne tout&#xa0;: le mieux avec quelques centaines d’images par classe, ou des images qui ne ressemblent pas à des photographies.</translation>
    </message>
    <message>
        <source>Leaves residual branches out at random, the deepest with this chance: 0.1 to 0.2 helps large networks on long runs. Off, because short fine-tuning does not overfit in that way.</source>
        <translation>Omet au hasard des branches résiduelles, les plus profondes avec cette probabilité&#xa0;: 0,1 à 0,2 aide les grands réseaux lors d’exécutions longues. Désactivé, car un affinage court ne surapprend pas de cette façon.</translation>
    </message>
    <message>
        <source>Leaves out this share of the features in front of the head during training. −1 takes what the network was published with; a little more helps when training accuracy runs far ahead of validation.</source>
        <translation>Omet cette part des caractéristiques devant la tête pendant l’entraînement. −1 prend la valeur de la publication du réseau&#xa0;; un peu plus aide quand l’exactitude d’entraînement devance nettement celle de validation.</translation>
    </message>
    <message>
        <source>128 pixels were as accurate as 224 on the photographs measured, at a third of the time. Go up when classes differ in fine detail, down for icons and digits.</source>
        <translation>128 pixels ont été aussi exacts que 224 sur les photographies mesurées, en un tiers du temps. Augmentez quand les classes diffèrent par de fins détails, diminuez pour des icônes et des chiffres.</translation>
    </message>
    <message>
        <source>Begins with smaller pictures and grows to the input size over the first two thirds of the epochs: half the side costs a quarter of the time. Off by default, as on small sets the last points are won at full size.</source>
        <translation>Commence avec de plus petites images et grandit jusqu’à la taille d’entrée pendant les deux premiers tiers des époques&#xa0;: un côté deux fois plus petit coûte un quart du temps. Désactivé par défaut, car sur les petits jeux les derniers points se gagnent à pleine taille.</translation>
    </message>
    <message>
        <source>Crop keeps shapes and loses the ends of long pictures. Squash keeps everything and distorts. Letterbox keeps both and spends pixels on the border.</source>
        <translation>Le recadrage conserve les formes et perd les extrémités des images allongées. L’étirement conserve tout et déforme. Les bandes gardent les deux et dépensent des pixels pour le bord.</translation>
    </message>
    <message>
        <source>How often each picture is seen. Fine-tuning a pretrained network levels off after some ten; a frozen backbone affords fifty, for they cost milliseconds; random weights want several times more.</source>
        <translation>Combien de fois chaque image est vue. L’affinage d’un réseau préentraîné plafonne après une dizaine&#xa0;; un tronc gelé peut s’en permettre cinquante, car elles coûtent des millisecondes&#xa0;; des poids aléatoires en veulent plusieurs fois plus.</translation>
    </message>
    <message>
        <source>32 pictures a step are steady enough for these rates and fit into memory at 224 pixels. When memory runs out, the batch is halved and training goes on.</source>
        <translation>32 images par pas sont assez stables pour ces taux et tiennent en mémoire à 224 pixels. Quand la mémoire manque, le lot est divisé par deux et l’entraînement continue.</translation>
    </message>
    <message>
        <source>Adds up the gradients of so many batches before a step, as if the batch were larger, in the memory of one. 1, because the rates here suit 32 pictures a step.</source>
        <translation>Additionne les gradients de ce nombre de lots avant un pas, comme si le lot était plus grand, dans la mémoire d’un seul. 1, car les taux conviennent ici à 32 images par pas.</translation>
    </message>
    <message>
        <source>AdamW needs little tuning and copes with rates that differ by layer. SGD with momentum can end slightly better on long runs, with a rate three to thirty times higher. RMSprop is what the mobile networks were first trained with.</source>
        <translation>AdamW demande peu de réglages et s’accommode de taux différents selon les couches. SGD avec momentum peut finir un peu mieux lors d’exécutions longues, avec un taux trois à trente fois plus élevé. RMSprop a servi au premier entraînement des réseaux mobiles.</translation>
    </message>
    <message>
        <source>Peak rate of the head. 0.003 suits a new linear head on standardised features with AdamW; a loss that jumps or becomes infinite asks for a third of it.</source>
        <translation>Taux maximal de la tête. 0,003 convient à une nouvelle tête linéaire sur des caractéristiques standardisées avec AdamW&#xa0;; une perte qui fait des bonds ou devient infinie en demande le tiers.</translation>
    </message>
    <message>
        <source>The backbone learns at this share of the head&apos;s rate, so that what it knows is refined and not washed out: 0.1 makes it 0.0003, the best of those tried on pictures unlike its own. 0.03 was better on a few dozen photographs. Use 1 with random weights.</source>
        <translation>Le tronc apprend à cette part du taux de la tête, pour que ce qu’il sait soit affiné et non effacé&#xa0;: 0,1 en fait 0,0003, la meilleure des valeurs essayées sur des images différentes des siennes. 0,03 a été meilleur sur quelques dizaines de photographies. Prenez 1 avec des poids aléatoires.</translation>
    </message>
    <message>
        <source>Each stage of the backbone learns at this share of the rate of the one behind it, so that early layers, which are the same for all photographs, hardly move. 0.65 to 0.8 is usual for transformers; 1 is off.</source>
        <translation>Chaque étage du tronc apprend à cette part du taux de l’étage suivant, si bien que les premières couches, identiques pour toutes les photographies, bougent à peine. 0,65 à 0,8 est habituel pour les transformers&#xa0;; 1 désactive.</translation>
    </message>
    <message>
        <source>The head learns first and the stages join one after another, last first, over this time. It spares the backbone the large gradients of a new head; the low backbone rate does nearly the same, so it is off.</source>
        <translation>La tête apprend d’abord et les étages la rejoignent l’un après l’autre, le dernier en premier, pendant cette durée. Cela épargne au tronc les grands gradients d’une nouvelle tête&#xa0;; le faible taux du tronc fait presque autant, d’où la désactivation.</translation>
    </message>
    <message>
        <source>How much of the last step SGD and RMSprop keep; 0.9 is the common choice. AdamW ignores it.</source>
        <translation>Ce que SGD et RMSprop gardent du dernier pas&#xa0;; 0,9 est le choix courant. AdamW l’ignore.</translation>
    </message>
    <message>
        <source>Pulls weights towards zero against overfitting; 0.01 is AdamW&apos;s usual value and mild. SGD wants about 0.0001.</source>
        <translation>Attire les poids vers zéro contre le surapprentissage&#xa0;; 0,01 est la valeur habituelle d’AdamW, et elle est douce. SGD veut environ 0,0001.</translation>
    </message>
    <message>
        <source>Cosine falls smoothly to zero and has nothing to tune. One-cycle rises first and allows higher rates on short runs. Step falls at fixed epochs, plateau when validation stands still. Constant is for runs of unknown length.</source>
        <translation>Cosinus descend doucement jusqu’à zéro et n’a rien à régler. Un cycle monte d’abord et permet des taux plus élevés lors d’exécutions courtes. Paliers descend à des époques fixes, plateau quand la validation stagne. Constant est pour les exécutions de durée inconnue.</translation>
    </message>
    <message>
        <source>The rate rises from zero over this time, so that the first steps of a fresh head do not tear at the pretrained layers.</source>
        <translation>Le taux monte depuis zéro pendant cette durée, pour que les premiers pas d’une tête neuve ne déchirent pas les couches préentraînées.</translation>
    </message>
    <message>
        <source>One-cycle schedule only: share of the run in which the rate rises; 0.3 is the published value.</source>
        <translation>Seulement pour la planification à un cycle&#xa0;: part de l’exécution où le taux monte&#xa0;; 0,3 est la valeur publiée.</translation>
    </message>
    <message>
        <source>Step schedule only: after how many epochs the rate falls.</source>
        <translation>Seulement pour la planification par paliers&#xa0;: nombre d’époques après lequel le taux descend.</translation>
    </message>
    <message>
        <source>Plateau schedule only: after how many epochs without a lower validation loss the rate falls.</source>
        <translation>Seulement pour la planification à plateau&#xa0;: nombre d’époques sans perte de validation plus basse après lequel le taux descend.</translation>
    </message>
    <message>
        <source>Step and plateau schedules only: what the rate is multiplied with at each step; a tenth is the usual.</source>
        <translation>Seulement pour les planifications par paliers et à plateau&#xa0;: ce par quoi le taux est multiplié à chaque palier&#xa0;; un dixième est habituel.</translation>
    </message>
    <message>
        <source>Cross-entropy suits nearly all sets. Focal loss counts pictures that are known already less, which helps when a few hard or rare ones drown among easy ones.</source>
        <translation>L’entropie croisée convient à presque tous les jeux. La perte focale compte moins les images déjà connues, ce qui aide quand quelques images difficiles ou rares se noient parmi les faciles.</translation>
    </message>
    <message>
        <source>Focal loss only: how strongly easy pictures are discounted; 2 is the published value.</source>
        <translation>Seulement pour la perte focale&#xa0;: avec quelle force les images faciles sont dépréciées&#xa0;; 2 est la valeur publiée.</translation>
    </message>
    <message>
        <source>Takes some certainty from the labels: 0.1 makes long runs less over-confident and forgives a wrong label now and then. Short runs do without.</source>
        <translation>Ôte un peu de certitude aux étiquettes&#xa0;: 0,1 rend les exécutions longues moins sûres d’elles et pardonne de temps en temps une étiquette fausse. Les exécutions courtes s’en passent.</translation>
    </message>
    <message>
        <source>Balanced counts rare classes more, in inverse proportion to their pictures. It raises their recall and costs some accuracy of the frequent ones, so it is a choice, not the default. Effective is the milder form: beyond some thousand pictures a class hardly gains from more.</source>
        <translation>Équilibré compte davantage les classes rares, en proportion inverse de leurs images. Cela augmente leur rappel et coûte un peu d’exactitude aux classes fréquentes&#xa0;; c’est donc un choix, pas la valeur par défaut. Effectif est la forme plus douce&#xa0;: au-delà de quelques milliers d’images, une classe ne gagne guère à en avoir plus.</translation>
    </message>
    <message>
        <source>Effective class weights only: 0.999 makes counts above some thousand pictures a class weigh alike.</source>
        <translation>Seulement pour les poids de classe effectifs&#xa0;: 0,999 donne à peu près le même poids aux classes de plus de quelque mille images.</translation>
    </message>
    <message>
        <source>Shuffle shows each picture once an epoch. Balanced shows each class equally often, rare pictures several times: stronger than class weights, and quicker to overfit the rare ones.</source>
        <translation>Mélangé montre chaque image une fois par époque. Équilibré montre chaque classe aussi souvent, les images rares plusieurs fois&#xa0;: plus fort que les poids de classe, et plus prompt à surapprendre les rares.</translation>
    </message>
    <message>
        <source>Limits the length of a step, so that one odd batch cannot ruin the run; ordinary steps stay below 1 and are untouched. 0 switches it off.</source>
        <translation>Limite la longueur d’un pas, pour qu’un seul lot étrange ne ruine pas l’exécution&#xa0;; les pas ordinaires restent sous 1 et ne sont pas touchés. 0 désactive.</translation>
    </message>
    <message>
        <source>Validates and keeps a running average of the weights: 0.998 averages over some five hundred steps, and gives steadier results on long runs. Off for short ones, where the average lags behind.</source>
        <translation>Valide et conserve une moyenne glissante des poids&#xa0;: 0,998 moyenne sur quelque cinq cents pas et donne des résultats plus stables lors d’exécutions longues. Désactivé pour les courtes, où la moyenne est en retard.</translation>
    </message>
    <message>
        <source>Ends the run after this many epochs without a better validation loss and keeps the best checkpoint. Off by default: the cosine schedule does its best work in its last epochs.</source>
        <translation>Termine l’exécution après ce nombre d’époques sans meilleure perte de validation et garde le meilleur point de contrôle. Désactivé par défaut&#xa0;: la planification en cosinus travaille le mieux dans ses dernières époques.</translation>
    </message>
    <message>
        <source>Averages the final predictions over the picture and its mirror image (2), or five crops and theirs (10): some tenths of a point for as many times the work. The exported model sees one view, so 1 is honest about it.</source>
        <translation>Moyenne les prédictions finales sur l’image et son reflet (2), ou sur cinq recadrages et leurs reflets (10)&#xa0;: quelques dixièmes de point pour autant de fois le travail. Le modèle exporté ne voit qu’une vue, si bien que 1 est le chiffre honnête.</translation>
    </message>
    <message>
        <source>Random changes that keep the class, shown live in the Augment workspace. Light suits most pictures; switch off the flip where left and right or text matter. A frozen backbone sees every picture once, so it goes without.</source>
        <translation>Changements aléatoires qui conservent la classe, montrés en direct dans l’espace Augmenter. Léger convient à la plupart des images&#xa0;; désactivez le retournement là où la gauche et la droite ou du texte comptent. Un tronc gelé ne voit chaque image qu’une fois et s’en passe donc.</translation>
    </message>
    <message>
        <source>Learns from the project&apos;s unlabelled pictures too: what the network is sure of on a gently changed picture becomes the label of a strongly changed one (FixMatch). 1 is the published weight; off, because it multiplies the work and wants few labels and many pictures of the same kind.</source>
        <translation>Apprend aussi des images non étiquetées du projet&#xa0;: ce dont le réseau est sûr sur une image légèrement modifiée devient l’étiquette d’une image fortement modifiée (FixMatch). 1 est le poids publié&#xa0;; désactivé, car cela multiplie le travail et demande peu d’étiquettes et beaucoup d’images du même genre.</translation>
    </message>
    <message>
        <source>How sure the network must be before its answer is taken for a label: 0.95 as published; lower lets in more pictures and more mistakes.</source>
        <translation>À quel point le réseau doit être sûr pour que sa réponse serve d’étiquette&#xa0;: 0,95 selon la publication&#xa0;; plus bas laisse entrer plus d’images et plus d’erreurs.</translation>
    </message>
    <message>
        <source>Unlabelled pictures a labelled one in each step; published with 7, at a matching price in time.</source>
        <translation>Images non étiquetées par image étiquetée à chaque pas&#xa0;; publié avec 7, pour un prix en temps à l’avenant.</translation>
    </message>
    <message>
        <source>Cross-validation: train and validation pictures are dealt into so many parts, and each run validates on another. It tells how much of a difference between recipes is luck, at as many times the work.</source>
        <translation>Validation croisée&#xa0;: les images d’entraînement et de validation sont distribuées en ce nombre de parties, et chaque exécution valide sur une autre. Cela dit quelle part d’une différence entre recettes tient à la chance, pour autant de fois le travail.</translation>
    </message>
    <message>
        <source>Which of the parts validates this run, counted from 0.</source>
        <translation>Laquelle des parties valide cette exécution, comptée à partir de 0.</translation>
    </message>
    <message>
        <source>Auto takes a CUDA graphics card where there is one and the processor otherwise.</source>
        <translation>Automatique prend une carte graphique CUDA s’il y en a une, sinon le processeur.</translation>
    </message>
    <message>
        <source>On a graphics card, auto computes in bfloat16 where the card can and in float32 where not; float16 is for cards without bfloat16 and scales the loss. The processor always computes in float32.</source>
        <translation>Sur une carte graphique, automatique calcule en bfloat16 si la carte le peut et en float32 sinon&#xa0;; float16 est pour les cartes sans bfloat16 et met la perte à l’échelle. Le processeur calcule toujours en float32.</translation>
    </message>
    <message>
        <source>0 takes all cores of the machine: the step from one to two made training 1.9 times as fast. Take fewer to keep the machine free for other work.</source>
        <translation>0 prend tous les cœurs de la machine&#xa0;: passer d’un à deux a rendu l’entraînement 1,9 fois plus rapide. Prenez-en moins pour garder la machine libre pour d’autres travaux.</translation>
    </message>
    <message>
        <source>Start of all random numbers: order, augmentation, new weights. The same seed gives the same run on the processor; a few different ones show how much of a difference is luck.</source>
        <translation>Origine de tous les nombres aléatoires&#xa0;: ordre, augmentation, nouveaux poids. La même graine donne la même exécution sur le processeur&#xa0;; quelques graines différentes montrent quelle part d’une différence tient à la chance.</translation>
    </message>
    <message>
        <source>Grams of CO₂ a kilowatt-hour of your electricity, for the energy report: 480 is the world&apos;s mean in 2023 (Ember, Global Electricity Review 2024).</source>
        <translation>Grammes de CO₂ par kilowattheure de votre électricité, pour le bilan énergétique&#xa0;: 480 est la moyenne mondiale en 2023 (Ember, Global Electricity Review 2024).</translation>
    </message>
</context>
<context>
    <name>imago::ui::Ask</name>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Add a folder of pictures</source>
        <translation>Ajouter un dossier d’images</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>Ajouter des images</translation>
    </message>
    <message>
        <source>Import a data set: a folder, or a file of annotations</source>
        <translation>Importer un jeu de données&#xa0;: un dossier, ou un fichier d’annotations</translation>
    </message>
    <message>
        <source>Folders and files of annotations</source>
        <translation>Dossiers et fichiers d’annotations</translation>
    </message>
</context>
<context>
    <name>imago::ui::AugmentForm</name>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Légère</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Forte</translation>
    </message>
    <message>
        <source>&amp;Reset chances and ranges</source>
        <translation>&amp;Réinitialiser probabilités et plages</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentation</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
</context>
<context>
    <name>imago::ui::AugmentWorkspace</name>
    <message>
        <source>Augment</source>
        <translation>Augmenter</translation>
    </message>
    <message>
        <source>&amp;Previous pictures</source>
        <translation>Images &amp;précédentes</translation>
    </message>
    <message>
        <source>&amp;Next pictures</source>
        <translation>Images &amp;suivantes</translation>
    </message>
    <message>
        <source>&amp;One picture, epoch after epoch</source>
        <translation>&amp;Une image, époque après époque</translation>
    </message>
    <message>
        <source>Show without o&amp;perations</source>
        <translation>Montrer sans les &amp;opérations</translation>
    </message>
    <message>
        <source>What the net&amp;work sees</source>
        <translation>Ce que &amp;voit le réseau</translation>
    </message>
    <message>
        <source>One picture</source>
        <translation>Une image</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Originaux</translation>
    </message>
    <message>
        <source>Network view</source>
        <translation>Vue du réseau</translation>
    </message>
    <message>
        <source>Another &amp;seed</source>
        <translation>Autre &amp;graine</translation>
    </message>
    <message>
        <source>Epoch before</source>
        <translation>Époque précédente</translation>
    </message>
    <message>
        <source>Next epoch</source>
        <translation>Époque suivante</translation>
    </message>
    <message numerus="yes">
        <source>%n views</source>
        <translation>
            <numerusform>%n vue</numerusform>
            <numerusform>%n vues</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of views</source>
        <translation>Nombre de vues</translation>
    </message>
    <message>
        <source>Seed of the recipe</source>
        <translation>Graine de la recette</translation>
    </message>
    <message>
        <source>The seed of the recipe: training draws the same numbers from it.</source>
        <translation>La graine de la recette&#xa0;: l’entraînement en tire les mêmes nombres.</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Époque %1</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>G&amp;raine</translation>
    </message>
    <message>
        <source>The recipe keeps the network frozen and computes its features once: of these operations only the horizontal flip is used. Choose Balanced or Best in Train to use them all.</source>
        <translation>La recette garde le réseau gelé et calcule ses caractéristiques une seule fois&#xa0;: de ces opérations, seul le retournement horizontal sert. Choisissez Équilibré ou Meilleur dans «&#xa0;Entraîner&#xa0;» pour les employer toutes.</translation>
    </message>
    <message>
        <source>Go to &amp;Train</source>
        <translation>Aller à «&#xa0;E&amp;ntraîner&#xa0;»</translation>
    </message>
    <message>
        <source>No pictures to preview yet</source>
        <translation>Pas encore d’images à prévisualiser</translation>
    </message>
    <message>
        <source>Add a folder of pictures in Data; here you see what training makes of them.</source>
        <translation>Ajoutez un dossier d’images dans «&#xa0;Données&#xa0;»&#xa0;; vous verrez ici ce que l’entraînement en fait.</translation>
    </message>
    <message>
        <source>Go to &amp;Data</source>
        <translation>Aller à «&#xa0;&amp;Données&#xa0;»</translation>
    </message>
    <message>
        <source>That picture takes no part in training.</source>
        <translation>Cette image ne prend pas part à l’entraînement.</translation>
    </message>
    <message>
        <source>Click a picture to see it in many epochs</source>
        <translation>Cliquez sur une image pour la voir à de nombreuses époques</translation>
    </message>
    <message>
        <source>Unlabelled</source>
        <translation>Sans étiquette</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>%1 · input %2 × %2 px, as training prepares it</source>
        <translation>%1 · entrée %2 × %2 px, telle que l’entraînement la prépare</translation>
    </message>
    <message numerus="yes">
        <source>%Ln training pictures</source>
        <translation>
            <numerusform>%Ln image d’entraînement</numerusform>
            <numerusform>%Ln images d’entraînement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures (none is in the training split yet)</source>
        <translation>
            <numerusform>%Ln image (aucune encore dans la partition d’entraînement)</numerusform>
            <numerusform>%Ln images (aucune encore dans la partition d’entraînement)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::AxisWords</name>
    <message>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
    <message>
        <source>step</source>
        <translation>pas</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>époque %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>pas %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>après %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::BackupsDialog</name>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Restaurer…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>&amp;Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Créée</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Étiquetées</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formes</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Backups of %1</source>
        <translation>Sauvegardes de %1</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>There are none yet. The studio makes one when a project is opened or closed, and every ten minutes while something changes.</source>
        <translation>Il n’y en a pas encore. Le studio en crée une à l’ouverture et à la fermeture d’un projet, et toutes les dix minutes tant que quelque chose change.</translation>
    </message>
    <message>
        <source>They lie in %1. The present state is kept as a backup before another one takes its place; your pictures and runs are not touched.</source>
        <translation>Elles se trouvent dans %1. L’état actuel est conservé comme sauvegarde avant d’être remplacé&#xa0;; vos images et vos exécutions ne sont pas touchées.</translation>
    </message>
    <message>
        <source>Make %1 what it was on %2?</source>
        <translation>Rétablir %1 dans son état du %2&#xa0;?</translation>
    </message>
    <message>
        <source>All labels and classes become what they were then. What they are now is kept as one more backup.</source>
        <translation>Toutes les étiquettes et classes redeviennent ce qu’elles étaient alors. Leur état actuel est conservé dans une sauvegarde de plus.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurer</translation>
    </message>
</context>
<context>
    <name>imago::ui::BalancePlot</name>
    <message>
        <source>F1 of each class by its training pictures</source>
        <translation>F1 de chaque classe selon ses images d’entraînement</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n training picture(s), F1 %2</source>
        <translation>
            <numerusform>%1&#xa0;: %n image d’entraînement, F1 %2</numerusform>
            <numerusform>%1&#xa0;: %n images d’entraînement, F1 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Training pictures</source>
        <translation>Images d’entraînement</translation>
    </message>
</context>
<context>
    <name>imago::ui::BannerStack</name>
    <message>
        <source>Close message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>imago::ui::CalibrationPanel</name>
    <message>
        <source>With the &amp;temperature</source>
        <translation>Avec la &amp;température</translation>
    </message>
    <message>
        <source>Fin&amp;d the confidence</source>
        <translation>&amp;Chercher la confiance</translation>
    </message>
    <message>
        <source>&amp;Show what is left out</source>
        <translation>&amp;Montrer ce qui est écarté</translation>
    </message>
    <message>
        <source>Reliability diagram: how often predictions of a confidence are right</source>
        <translation>Diagramme de fiabilité&#xa0;: combien de fois les prédictions d’une confiance donnée sont correctes</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Share that is right</source>
        <translation>Part correcte</translation>
    </message>
    <message>
        <source>The reliability diagram of a finished run stands here.</source>
        <translation>Le diagramme de fiabilité d’une exécution terminée apparaît ici.</translation>
    </message>
    <message>
        <source>One number, learnt on the validation pictures, that the logits are divided by: it makes confidences honest and never changes which class is on top.</source>
        <translation>Un nombre, appris sur les images de validation, par lequel les logits sont divisés&#xa0;: il rend les confiances honnêtes et ne change jamais la classe qui vient en tête.</translation>
    </message>
    <message>
        <source>Abstain below a confidence</source>
        <translation>S’abstenir sous une confiance</translation>
    </message>
    <message>
        <source>Least confidence that is answered</source>
        <translation>Confiance minimale pour répondre</translation>
    </message>
    <message>
        <source>Greatest share of answers that may be wrong</source>
        <translation>Part maximale de réponses fausses</translation>
    </message>
    <message>
        <source>Below a confidence of %1</source>
        <translation>Sous une confiance de %1</translation>
    </message>
    <message>
        <source>No prediction is as sure as that</source>
        <translation>Aucune prédiction n’a cette confiance</translation>
    </message>
    <message>
        <source>Calibration error (ECE) %1, greatest %2, Brier score %3</source>
        <translation>Erreur de calibration (ECE) %1, maximale %2, score de Brier %3</translation>
    </message>
    <message>
        <source>No temperature: this run has no predictions of the validation split.</source>
        <translation>Pas de température&#xa0;: cette exécution n’a pas de prédictions de la partition de validation.</translation>
    </message>
    <message>
        <source>From %1 on: answers %2 of the pictures, %3 of the answers are wrong (%4 of %5).</source>
        <translation>À partir de %1&#xa0;: répond pour %2 des images, %3 des réponses sont fausses (%4 sur %5).</translation>
    </message>
    <message>
        <source>No confidence keeps the wrong answers below %1.</source>
        <translation>Aucune confiance ne garde les réponses fausses sous %1.</translation>
    </message>
    <message>
        <source>Confidence %1 to %2</source>
        <translation>Confiance de %1 à %2</translation>
    </message>
    <message>
        <source>at most %1 % wrong</source>
        <extracomment>The number of a field; the text around it stands in the field too.</extracomment>
        <translation>au plus %1&#xa0;% fausses</translation>
    </message>
    <message numerus="yes">
        <source>%Ln predictions, %1 sure: %2 right</source>
        <translation>
            <numerusform>%Ln prédiction, sûre à %1&#xa0;: %2 correcte</numerusform>
            <numerusform>%Ln prédictions, sûres à %1&#xa0;: %2 correctes</numerusform>
        </translation>
    </message>
    <message>
        <source>Temperature %1: the model is too sure of itself. Cross-entropy of the validation split %2, before %3.</source>
        <translation>Température %1&#xa0;: le modèle est trop sûr de lui. Entropie croisée de la partition de validation&#xa0;: %2, contre %3 avant.</translation>
    </message>
    <message>
        <source>Temperature %1: the model is not sure enough. Cross-entropy of the validation split %2, before %3.</source>
        <translation>Température %1&#xa0;: le modèle n’est pas assez sûr de lui. Entropie croisée de la partition de validation&#xa0;: %2, contre %3 avant.</translation>
    </message>
    <message>
        <source>Keep for e&amp;xports</source>
        <translation>&amp;Garder pour les exports</translation>
    </message>
    <message>
        <source>Fit a&amp;gain</source>
        <translation>&amp;Réajuster</translation>
    </message>
    <message>
        <source>The temperature with the labels as they are now</source>
        <translation>La température d’après les étiquettes actuelles</translation>
    </message>
    <message>
        <source>No temperature: the validation split has too few mistakes to learn it from.</source>
        <translation>Pas de température&#xa0;: la partition de validation compte trop peu d’erreurs pour l’apprendre.</translation>
    </message>
    <message numerus="yes">
        <source>Temperature %1, learnt on %n validation picture(s).</source>
        <translation>
            <numerusform>Température %1, apprise sur %n image de validation.</numerusform>
            <numerusform>Température %1, apprise sur %n images de validation.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exports: temperature %1, no answer below %2.</source>
        <translation>Exports&#xa0;: température %1, pas de réponse sous %2.</translation>
    </message>
    <message>
        <source>Exports: no temperature, no answer below %1.</source>
        <translation>Exports&#xa0;: pas de température, pas de réponse sous %1.</translation>
    </message>
    <message>
        <source>Exports: temperature %1, always an answer.</source>
        <translation>Exports&#xa0;: température %1, toujours une réponse.</translation>
    </message>
    <message>
        <source>Exports: no temperature, always an answer.</source>
        <translation>Exports&#xa0;: pas de température, toujours une réponse.</translation>
    </message>
    <message>
        <source>With the labels as they are now the temperature is %1.</source>
        <translation>D’après les étiquettes actuelles, la température est de %1.</translation>
    </message>
    <message>
        <source>Keep the confidence above with this run: exports say &quot;don&apos;t know&quot; below it</source>
        <translation>Garder la confiance ci-dessus avec cette exécution&#xa0;: en dessous, les exports répondent «&#xa0;ne sait pas&#xa0;»</translation>
    </message>
    <message>
        <source>Exports have the temperature: switch it on to choose a confidence for them</source>
        <translation>Les exports emploient la température&#xa0;: activez-la pour choisir leur confiance</translation>
    </message>
</context>
<context>
    <name>imago::ui::ChartBar</name>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>What the charts count to the right</source>
        <translation>Ce que les graphiques comptent vers la droite</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Lissage</translation>
    </message>
    <message>
        <source>Weight of the exponential moving average; the raw curve stays, faint</source>
        <translation>Poids de la moyenne mobile exponentielle&#xa0;; la courbe brute reste, pâle</translation>
    </message>
    <message>
        <source>Runs in the charts</source>
        <translation>Exécutions dans les graphiques</translation>
    </message>
    <message>
        <source>━ Training</source>
        <translation>━ Entraînement</translation>
    </message>
    <message>
        <source>╍ Validation</source>
        <translation>╍ Validation</translation>
    </message>
    <message>
        <source>Show or hide these curves</source>
        <translation>Afficher ou masquer ces courbes</translation>
    </message>
    <message>
        <source>Curves of %1</source>
        <translation>Courbes de %1</translation>
    </message>
    <message>
        <source>Show or hide the curves of %1</source>
        <translation>Afficher ou masquer les courbes de %1</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
</context>
<context>
    <name>imago::ui::ChartPanel</name>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::CheckpointDialog</name>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>&amp;Inspect this run</source>
        <translation>&amp;Inspecter cette exécution</translation>
    </message>
    <message>
        <source>Test a checkpoint of %1</source>
        <translation>Tester un point de contrôle de %1</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>Meilleur jusqu’ici</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Point de contrôle</translation>
    </message>
    <message>
        <source>Pictures to test with</source>
        <translation>Images pour le test</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>Point de &amp;contrôle</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>I&amp;mages</translation>
    </message>
    <message>
        <source>A second worker tests it; a run that is training goes on meanwhile. Nothing is kept: Inspect shows the predictions of the finished run.</source>
        <translation>Un second processus le teste&#xa0;; une exécution en cours continue pendant ce temps. Rien n’est conservé&#xa0;: «&#xa0;Inspecter&#xa0;» montre les prédictions de l’exécution terminée.</translation>
    </message>
    <message>
        <source>Progress of the test</source>
        <translation>Progression du test</translation>
    </message>
    <message>
        <source>Most frequent mistakes:</source>
        <translation>Erreurs les plus fréquentes&#xa0;:</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3</source>
        <translation>%1 pris pour %2&#xa0;: %3</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt; right: %2 of %Ln pictures, loss %3</source>
        <translation>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; correcte&#xa0;: %2 sur %Ln image, perte %3</numerusform>
            <numerusform>&lt;b&gt;%1&lt;/b&gt; correctes&#xa0;: %2 sur %Ln images, perte %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassChart</name>
    <message>
        <source>Pictures by class and split</source>
        <translation>Images par classe et partition</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>The %1 largest of %2 classes</source>
        <translation>Les %1 plus grandes classes sur %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassChoice</name>
    <message>
        <source>Class of the project</source>
        <translation>Classe du projet</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>L’écarter</translation>
    </message>
    <message>
        <source>Make the class “%1”</source>
        <translation>Créer la classe «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>un nom</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>écartée</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (nouvelle)</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassDetailsDialog</name>
    <message>
        <source>Guidelines</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>What belongs to this class, and what does not? Shown beside the picture to who labels.</source>
        <translation>Qu’est-ce qui appartient à cette classe, et qu’est-ce qui n’y appartient pas&#xa0;? Affiché à côté de l’image pour qui étiquette.</translation>
    </message>
    <message>
        <source>Names of the keypoints, one a line</source>
        <translation>Noms des points clés, un par ligne</translation>
    </message>
    <message>
        <source>nose
left eye
right eye</source>
        <translation>nez
œil gauche
œil droit</translation>
    </message>
    <message>
        <source>Lines between keypoints, one a line</source>
        <translation>Lignes entre points clés, une par ligne</translation>
    </message>
    <message>
        <source>nose - left eye
nose - right eye</source>
        <translation>nez - œil gauche
nez - œil droit</translation>
    </message>
    <message>
        <source>Class “%1”</source>
        <translation>Classe «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Parts of the class</source>
        <translation>Volets de la classe</translation>
    </message>
    <message>
        <source>&amp;Guidelines</source>
        <translation>&amp;Consignes</translation>
    </message>
    <message>
        <source>&amp;Attributes</source>
        <translation>&amp;Attributs</translation>
    </message>
    <message>
        <source>&amp;Keypoints</source>
        <translation>&amp;Points clés</translation>
    </message>
    <message>
        <source>Attributes of the class&apos;s shapes</source>
        <translation>Attributs des formes de la classe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Choices, parted by ;</source>
        <translation>Choix, séparés par&#xa0;;</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>Au départ</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>Add occluded, truncated, di&amp;fficult</source>
        <translation>Ajouter occluded, truncated, &amp;difficult</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Names, one a line</source>
        <translation>&amp;Noms, un par ligne</translation>
    </message>
    <message>
        <source>&amp;Lines between them: name - name</source>
        <translation>&amp;Lignes entre eux&#xa0;: nom - nom</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Oui ou non</translation>
    </message>
    <message>
        <source>Kind of the attribute</source>
        <translation>Type de l’attribut</translation>
    </message>
    <message>
        <source>An attribute has no name yet.</source>
        <translation>Un attribut n’a pas encore de nom.</translation>
    </message>
    <message>
        <source>The attribute “%1” must not begin with $.</source>
        <translation>L’attribut «&#xa0;%1&#xa0;» ne doit pas commencer par $.</translation>
    </message>
    <message>
        <source>Two attributes are named “%1”.</source>
        <translation>Deux attributs s’appellent «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The attribute “%1” has nothing to choose from.</source>
        <translation>L’attribut «&#xa0;%1&#xa0;» n’offre aucun choix.</translation>
    </message>
    <message>
        <source>Two keypoints are named “%1”.</source>
        <translation>Deux points clés s’appellent «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The line “%1” is not of the form “name - name” with two keypoints of the list.</source>
        <translation>La ligne «&#xa0;%1&#xa0;» n’a pas la forme «&#xa0;nom - nom&#xa0;» avec deux points clés de la liste.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassModel</name>
    <message>
        <source>%1: its key %2 belongs to “%3”</source>
        <translation>%1&#xa0;: sa touche %2 appartient à «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1 (touche %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>touche %1</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>attribuée</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassPanel</name>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Re&amp;name class</source>
        <translation>Re&amp;nommer la classe</translation>
    </message>
    <message>
        <source>Change class &amp;colour…</source>
        <translation>Changer la c&amp;ouleur de la classe…</translation>
    </message>
    <message>
        <source>&amp;Guidelines, attributes and keypoints of the class…</source>
        <translation>Consi&amp;gnes, attributs et points clés de la classe…</translation>
    </message>
    <message>
        <source>Change class &amp;key…</source>
        <translation>Changer la &amp;touche de la classe…</translation>
    </message>
    <message>
        <source>Move class &amp;up</source>
        <translation>&amp;Monter la classe</translation>
    </message>
    <message>
        <source>Move class &amp;down</source>
        <translation>&amp;Descendre la classe</translation>
    </message>
    <message>
        <source>&amp;Merge class into…</source>
        <translation>&amp;Fusionner la classe avec…</translation>
    </message>
    <message>
        <source>D&amp;elete class…</source>
        <translation>Su&amp;pprimer la classe…</translation>
    </message>
    <message>
        <source>Name of a new class</source>
        <translation>Nom d’une nouvelle classe</translation>
    </message>
    <message>
        <source>&amp;Add a class</source>
        <translation>&amp;Ajouter une classe</translation>
    </message>
    <message>
        <source>Add a class…</source>
        <translation>Ajouter une classe…</translation>
    </message>
    <message>
        <source>Add a class (%1)…</source>
        <translation>Ajouter une classe (%1)…</translation>
    </message>
    <message>
        <source>Guidelines of the class</source>
        <translation>Consignes de la classe</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Couleur de %1</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>Touche de %1</translation>
    </message>
    <message>
        <source>A digit or a letter; nothing for no key. In use by commands: %1</source>
        <translation>Un chiffre ou une lettre&#xa0;; rien pour aucune touche. Prises par des commandes&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%n pictures)</source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;» (%n image)</numerusform>
            <numerusform>«&#xa0;%1&#xa0;» (%n images)</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge classes</source>
        <translation>Fusionner les classes</translation>
    </message>
    <message>
        <source>All pictures of %1 become pictures of %2, and the class “%3” goes. This can be undone.</source>
        <translation>Toutes les images de %1 passent à %2, et la classe «&#xa0;%3&#xa0;» disparaît. Cela peut être annulé.</translation>
    </message>
    <message>
        <source>Delete class</source>
        <translation>Supprimer la classe</translation>
    </message>
    <message>
        <source>Delete %1 with all its labels? The pictures stay. This can be undone.</source>
        <translation>Supprimer %1 avec toutes ses étiquettes&#xa0;? Les images restent. Cela peut être annulé.</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”. Choose another, or give that command another key first: Shift+F1 shows all.</source>
        <translation>%1 est la touche de «&#xa0;%2&#xa0;». Choisissez-en une autre, ou donnez d’abord une autre touche à cette commande&#xa0;: Maj+F1 les montre toutes.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassPopup</name>
    <message>
        <source>Class of the shape</source>
        <translation>Classe de la forme</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Name the first class</source>
        <translation>Nommez la première classe</translation>
    </message>
    <message>
        <source>Find or name a class</source>
        <translation>Chercher ou nommer une classe</translation>
    </message>
    <message>
        <source>New class “%1”</source>
        <translation>Nouvelle classe «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassTableModel</name>
    <message>
        <source>Of the pictures predicted as this class, the share that truly is</source>
        <translation>Parmi les images prédites dans cette classe, la part qui en est vraiment</translation>
    </message>
    <message>
        <source>Of the pictures of this class, the share that was found</source>
        <translation>Parmi les images de cette classe, la part qui a été trouvée</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall</source>
        <translation>Moyenne harmonique de la précision et du rappel</translation>
    </message>
    <message>
        <source>Pictures of this class</source>
        <translation>Images de cette classe</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>%1: found less often than the other classes by more than chance</source>
        <translation>%1&#xa0;: trouvée moins souvent que les autres classes, au-delà du hasard</translation>
    </message>
    <message>
        <source>%1: less than half as many training pictures as most classes have</source>
        <translation>%1&#xa0;: moins de la moitié du nombre d’images d’entraînement de la plupart des classes</translation>
    </message>
    <message>
        <source>▼ %1</source>
        <translation>▼ %1</translation>
    </message>
    <message>
        <source>Pictures of this class that the run learnt from</source>
        <translation>Images de cette classe dont l’exécution a appris</translation>
    </message>
    <message>
        <source>Learnt</source>
        <translation>Apprises</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassesPanel</name>
    <message>
        <source>What this run learnt from is not known any more.</source>
        <translation>On ne sait plus de quelles images cette exécution a appris.</translation>
    </message>
    <message numerus="yes">
        <source>All classes have %Ln training pictures.</source>
        <translation>
            <numerusform>Toutes les classes ont %Ln image d’entraînement.</numerusform>
            <numerusform>Toutes les classes ont %Ln images d’entraînement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %Ln training pictures a class.</source>
        <translation>
            <numerusform>De %1 à %Ln image d’entraînement par classe.</numerusform>
            <numerusform>De %1 à %Ln images d’entraînement par classe.</numerusform>
        </translation>
    </message>
    <message>
        <source>(rank correlation %1, p %2)</source>
        <translation>(corrélation de rang %1, p %2)</translation>
    </message>
    <message>
        <source>below 0.001</source>
        <translation>inférieur à 0,001</translation>
    </message>
    <message>
        <source>That is not seen to make a difference %1.</source>
        <translation>Aucun effet n’est visible %1.</translation>
    </message>
    <message>
        <source>The more there are, the better a class is known %1.</source>
        <translation>Plus il y en a, mieux une classe est reconnue %1.</translation>
    </message>
    <message>
        <source>The more there are, the worse a class is known %1.</source>
        <translation>Plus il y en a, moins bien une classe est reconnue %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Found less often than the rest by more than chance: %1.</source>
        <translation>Trouvées moins souvent que les autres, au-delà du hasard&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Show its &amp;training pictures</source>
        <translation>Montrer ses images d’&amp;entraînement</translation>
    </message>
    <message>
        <source>Metrics of each class</source>
        <translation>Métriques de chaque classe</translation>
    </message>
    <message>
        <source>Training pictures of %1</source>
        <translation>Images d’entraînement de %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::ColumnChoice</name>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>As many as &amp;fit</source>
        <translation>&amp;Autant que possible</translation>
    </message>
</context>
<context>
    <name>imago::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Saisissez une commande</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>No command has these letters in this order: %1
Fewer letters find more; Escape leaves.</source>
        <translation>Aucune commande ne contient ces lettres dans cet ordre&#xa0;: %1
Moins de lettres en trouvent plus&#xa0;; Échap quitte.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ComparePanel</name>
    <message>
        <source>Compare &amp;with</source>
        <translation>Comparer &amp;avec</translation>
    </message>
    <message>
        <source>Run to compare with</source>
        <translation>Exécution à comparer</translation>
    </message>
    <message>
        <source>What the recipes do differently</source>
        <translation>Ce qui diffère entre les recettes</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Became right</source>
        <translation>Devenues correctes</translation>
    </message>
    <message>
        <source>Became wrong</source>
        <translation>Devenues fausses</translation>
    </message>
    <message>
        <source>Wrong in both runs</source>
        <translation>Fausses dans les deux</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>Train a second run; then this shows what it does better and what worse.</source>
        <translation>Entraînez une seconde exécution&#xa0;; ceci montre alors ce qu’elle fait mieux et ce qu’elle fait moins bien.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) known to one run only are left out.</source>
        <translation>
            <numerusform>%n image connue d’une seule exécution est écartée.</numerusform>
            <numerusform>%n images connues d’une seule exécution sont écartées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Became &amp;right: %1</source>
        <translation>Devenues co&amp;rrectes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Became wr&amp;ong: %1</source>
        <translation>Devenues &amp;fausses&#xa0;: %1</translation>
    </message>
    <message>
        <source>Wrong in &amp;both: %1</source>
        <translation>Fausses dans les &amp;deux&#xa0;: %1</translation>
    </message>
    <message>
        <source>The recipes are the same</source>
        <translation>Les recettes sont identiques</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>%1 points (95 %: %2 to %3). McNemar’s test: p = %4, more than chance.</source>
        <translation>%1 points (95&#xa0;%&#xa0;: de %2 à %3). Test de McNemar&#xa0;: p = %4, au-delà du hasard.</translation>
    </message>
    <message>
        <source>%1 points (95 %: %2 to %3). McNemar’s test: p = %4, this may be chance.</source>
        <translation>%1 points (95&#xa0;%&#xa0;: de %2 à %3). Test de McNemar&#xa0;: p = %4, cela peut être le hasard.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ConfidenceBars</name>
    <message>
        <source>Confidences</source>
        <translation>Confiances</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>logit %1</source>
        <translation>logit %1</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prédite</translation>
    </message>
    <message>
        <source>true class</source>
        <translation>classe réelle</translation>
    </message>
    <message>
        <source>predicted · true</source>
        <translation>prédite · réelle</translation>
    </message>
    <message>
        <source>true</source>
        <translation>réelle</translation>
    </message>
    <message>
        <source>not calibrated %1</source>
        <translation>non calibrée %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::ConfusionMatrix</name>
    <message>
        <source>Confusion matrix: a row a true class, a column a predicted class</source>
        <translation>Matrice de confusion&#xa0;: une ligne par classe réelle, une colonne par classe prédite</translation>
    </message>
    <message>
        <source>%1 recognised: %2 of %3 (%4)</source>
        <translation>%1 reconnu&#xa0;: %2 sur %3 (%4)</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3 of %4 (%5)</source>
        <translation>%1 pris pour %2&#xa0;: %3 sur %4 (%5)</translation>
    </message>
    <message>
        <source>Truly %1: %2</source>
        <translation>Réellement %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Predicted %1: %2</source>
        <translation>Prédit %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prédite</translation>
    </message>
    <message>
        <source>true</source>
        <translation>réelle</translation>
    </message>
    <message>
        <source>The confusion matrix of a finished run stands here.</source>
        <translation>La matrice de confusion d’une exécution terminée apparaît ici.</translation>
    </message>
</context>
<context>
    <name>imago::ui::CurveChart</name>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Accuracy (top-1)</source>
        <translation>Exactitude (top-1)</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Metric of this chart</source>
        <translation>Métrique de ce graphique</translation>
    </message>
    <message>
        <source>Scale and export of this chart</source>
        <translation>Échelle et export de ce graphique</translation>
    </message>
    <message>
        <source>Scale and export of this chart. In the plot: the wheel zooms, a drag zooms into a box, Shift and drag move, a double click shows everything. Keys: arrows, + and -, Home</source>
        <translation>Échelle et export de ce graphique. Dans le tracé&#xa0;: la molette zoome, glisser zoome sur un cadre, Maj et glisser déplace, un double clic montre tout. Touches&#xa0;: flèches, + et -, Début</translation>
    </message>
    <message>
        <source>&amp;Logarithmic scale</source>
        <translation>Échelle &amp;logarithmique</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Tout montrer</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>Enregistrer en &amp;PNG…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>Enregistrer en &amp;SVG…</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dessin SVG (*.svg)</translation>
    </message>
    <message>
        <source>Save values as &amp;CSV…</source>
        <translation>Enregistrer les valeurs en &amp;CSV…</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>Tableau CSV (*.csv)</translation>
    </message>
    <message>
        <source>━ training %1</source>
        <translation>━ entraînement %1</translation>
    </message>
    <message>
        <source>╍ validation %1</source>
        <translation>╍ validation %1</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>Images par seconde</translation>
    </message>
</context>
<context>
    <name>imago::ui::DataWorkspace</name>
    <message>
        <source>&amp;Find in paths</source>
        <translation>C&amp;hercher dans les chemins</translation>
    </message>
    <message>
        <source>Only &amp;unlabelled pictures</source>
        <translation>Seulement les ima&amp;ges sans étiquette</translation>
    </message>
    <message>
        <source>Clear &amp;filters</source>
        <translation>&amp;Effacer les filtres</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>Ne rien sélecti&amp;onner</translation>
    </message>
    <message>
        <source>Open in &amp;Label</source>
        <translation>Ouvrir dans «&#xa0;Éti&amp;queter&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;Clear the labels</source>
        <translation>E&amp;ffacer les étiquettes</translation>
    </message>
    <message>
        <source>Acce&amp;pt the proposals</source>
        <translation>Accepter les &amp;propositions</translation>
    </message>
    <message>
        <source>Re&amp;ject the proposals</source>
        <translation>Re&amp;jeter les propositions</translation>
    </message>
    <message>
        <source>Mark as &amp;reviewed</source>
        <translation>Marquer comme vé&amp;rifiée</translation>
    </message>
    <message>
        <source>Needs a&amp;ttention</source>
        <translation>À re&amp;voir</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>E&amp;xclure</translation>
    </message>
    <message>
        <source>Mark as not reviewe&amp;d</source>
        <translation>Marquer comme &amp;non vérifiée</translation>
    </message>
    <message>
        <source>Put into &amp;training</source>
        <translation>Placer dans l’entraîne&amp;ment</translation>
    </message>
    <message>
        <source>Put into &amp;validation</source>
        <translation>Placer dans la va&amp;lidation</translation>
    </message>
    <message>
        <source>Put into te&amp;st</source>
        <translation>Placer dans le te&amp;st</translation>
    </message>
    <message>
        <source>Take &amp;out of the splits</source>
        <translation>Retirer des part&amp;itions</translation>
    </message>
    <message>
        <source>Remo&amp;ve from the project…</source>
        <translation>Retirer d&amp;u projet…</translation>
    </message>
    <message>
        <source>Assi&amp;gn splits…</source>
        <translation>Répartir en p&amp;artitions…</translation>
    </message>
    <message>
        <source>&amp;Watched folders…</source>
        <translation>&amp;Dossiers surveillés…</translation>
    </message>
    <message>
        <source>Larger thumbnails</source>
        <translation>Vignettes plus grandes</translation>
    </message>
    <message>
        <source>Smaller thumbnails</source>
        <translation>Vignettes plus petites</translation>
    </message>
    <message>
        <source>Show filters</source>
        <translation>Afficher les filtres</translation>
    </message>
    <message>
        <source>Show class chart and problems</source>
        <translation>Afficher le graphique des classes et les problèmes</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Afficher les détails</translation>
    </message>
    <message>
        <source>Label as %1</source>
        <translation>Étiqueter comme %1</translation>
    </message>
    <message>
        <source>&amp;Label as</source>
        <translation>Étiqueter &amp;comme</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>Par&amp;tition</translation>
    </message>
    <message>
        <source>Remove pictures</source>
        <translation>Retirer des images</translation>
    </message>
    <message>
        <source>The files stay where they are. This cannot be undone.</source>
        <translation>Les fichiers restent où ils sont. Cela ne peut pas être annulé.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>Pas encore d’images</translation>
    </message>
    <message>
        <source>Add a folder: its pictures stay where they are. Or import a data set with its labels. Dropping them on this window does the same.</source>
        <translation>Ajoutez un dossier&#xa0;: ses images restent où elles sont. Ou importez un jeu de données avec ses étiquettes. Les déposer sur cette fenêtre revient au même.</translation>
    </message>
    <message>
        <source>No picture passes these filters</source>
        <translation>Aucune image ne passe ces filtres</translation>
    </message>
    <message>
        <source>Choose other filters, or show all pictures again.</source>
        <translation>Choisissez d’autres filtres, ou affichez de nouveau toutes les images.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Class chart and problems</source>
        <translation>Graphique des classes et problèmes</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>Ajouter des images…</translation>
    </message>
    <message>
        <source>Import a data set…</source>
        <translation>Importer un jeu de données…</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>Afficher toutes les images</translation>
    </message>
    <message>
        <source>Search in paths</source>
        <translation>Chercher dans les chemins</translation>
    </message>
    <message>
        <source>Part of the path (Ctrl+F)</source>
        <translation>Partie du chemin (Ctrl+F)</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Order of the pictures</source>
        <translation>Ordre des images</translation>
    </message>
    <message>
        <source>By path</source>
        <translation>Par chemin</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Récentes d’abord</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>Par ordre d’ajout</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Folders of the project, and which are watched for new pictures (Ctrl+Alt+W)</source>
        <translation>Dossiers du projet, et lesquels sont surveillés pour y trouver de nouvelles images (Ctrl+Alt+W)</translation>
    </message>
    <message>
        <source>Number of pictures</source>
        <translation>Nombre d’images</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiqueter</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>Problèmes (%1)</translation>
    </message>
    <message>
        <source>%1: only those asked for, until the filters are cleared</source>
        <translation>%1&#xa0;: seulement celles demandées, jusqu’à l’effacement des filtres</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln pictures with their labels from the project?</source>
        <translation>
            <numerusform>Retirer %Ln image du projet, avec ses étiquettes&#xa0;?</numerusform>
            <numerusform>Retirer %Ln images du projet, avec leurs étiquettes&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures, %1 labelled</source>
        <translation>
            <numerusform>%Ln image, %1 étiquetée</numerusform>
            <numerusform>%Ln images, %1 étiquetées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pictures</source>
        <translation>
            <numerusform>%1 sur %Ln image</numerusform>
            <numerusform>%1 sur %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>%Ln sélectionnée</numerusform>
            <numerusform>%Ln sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Forget for good…</source>
        <translation>Ou&amp;blier définitivement…</translation>
    </message>
</context>
<context>
    <name>imago::ui::DetailsPanel</name>
    <message>
        <source>proposed by %1, %2 sure</source>
        <translation>proposée par %1, sûre à %2</translation>
    </message>
    <message>
        <source>imported from %1</source>
        <translation>importée de %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>Select a picture to see what is known about it.</source>
        <translation>Sélectionnez une image pour voir ce que l’on en sait.</translation>
    </message>
    <message>
        <source>Details of the picture</source>
        <translation>Détails de l’image</translation>
    </message>
    <message>
        <source>Open in Label</source>
        <translation>Ouvrir dans «&#xa0;Étiqueter&#xa0;»</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>Montrer le fichier</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixels</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Taille du fichier</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>Tirée de</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formes</translation>
    </message>
    <message>
        <source>Show the duplicate %1</source>
        <translation>Montrer le doublon %1</translation>
    </message>
    <message>
        <source>Same content</source>
        <translation>Même contenu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposed by a model</source>
        <comment>shapes</comment>
        <translation>
            <numerusform>%Ln proposée par un modèle</numerusform>
            <numerusform>%Ln proposées par un modèle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::EnergyWords</name>
    <message>
        <source>%1 kWh, measured</source>
        <translation>%1 kWh, mesurés</translation>
    </message>
    <message>
        <source>%1 kWh, estimated</source>
        <translation>%1 kWh, estimés</translation>
    </message>
    <message>
        <source>%1 g CO₂ at %2 g/kWh</source>
        <translation>%1 g de CO₂ à %2 g/kWh</translation>
    </message>
</context>
<context>
    <name>imago::ui::ExplainControls</name>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Grad-CAM++</source>
        <translation>Grad-CAM++</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>Gradients intégrés</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>Occlusion</translation>
    </message>
    <message>
        <source>Attention rollout</source>
        <translation>Attention rollout</translation>
    </message>
    <message>
        <source>Check a&amp;gainst an untrained network</source>
        <translation>Comparer à un réseau &amp;non entraîné</translation>
    </message>
    <message>
        <source>Show &amp;its map</source>
        <translation>Montrer sa ca&amp;rte</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Méthode</translation>
    </message>
    <message>
        <source>How it is worked out which parts of the picture speak for the class</source>
        <translation>Comment sont déterminées les parties de l’image qui parlent pour la classe</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>&amp;Couche</translation>
    </message>
    <message>
        <source>Early layers see edges and colours, late ones see objects</source>
        <translation>Les premières couches voient des bords et des couleurs, les dernières des objets</translation>
    </message>
    <message>
        <source>Clas&amp;s</source>
        <translation>Cla&amp;sse</translation>
    </message>
    <message>
        <source>What the map explains</source>
        <translation>Ce que la carte explique</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>&amp;Opacité</translation>
    </message>
    <message>
        <source>How strongly the map covers the picture</source>
        <translation>Avec quelle force la carte couvre l’image</translation>
    </message>
    <message>
        <source>Asking a network with random weights…</source>
        <translation>Interrogation d’un réseau aux poids aléatoires…</translation>
    </message>
    <message>
        <source>the last</source>
        <translation>la dernière</translation>
    </message>
    <message>
        <source>%1 (predicted)</source>
        <translation>%1 (prédite)</translation>
    </message>
    <message>
        <source>the predicted</source>
        <translation>la prédite</translation>
    </message>
    <message>
        <source>Similarity %1.</source>
        <translation>Similarité %1.</translation>
    </message>
    <message>
        <source>One of the two maps is the same everywhere: it shows nothing.</source>
        <translation>L’une des deux cartes est la même partout&#xa0;: elle ne montre rien.</translation>
    </message>
    <message>
        <source>A network that learnt nothing gives nearly the same map: it shows the edges of the picture rather than what was learnt. Do not rely on it.</source>
        <translation>Un réseau qui n’a rien appris donne presque la même carte&#xa0;: elle montre les bords de l’image plutôt que ce qui a été appris. Ne vous y fiez pas.</translation>
    </message>
    <message>
        <source>Part of this map comes from the picture alone, without anything learnt. Read it with care.</source>
        <translation>Une partie de cette carte vient de la seule image, sans rien d’appris. À lire avec prudence.</translation>
    </message>
    <message>
        <source>A network that learnt nothing gives another map: this one depends on what was learnt.</source>
        <translation>Un réseau qui n’a rien appris donne une autre carte&#xa0;: celle-ci dépend de ce qui a été appris.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ExportDialog</name>
    <message>
        <source>Copies of &amp;turned pictures are stored upright</source>
        <translation>Les copies d’images &amp;tournées sont enregistrées droites</translation>
    </message>
    <message>
        <source>Copies lose &amp;place, device and owner</source>
        <translation>Les copies perdent &amp;lieu, appareil et propriétaire</translation>
    </message>
    <message>
        <source>Also what &amp;models proposed and nobody has accepted</source>
        <translation>Aussi ce que des &amp;modèles ont proposé et que personne n’a accepté</translation>
    </message>
    <message>
        <source>Export the data set</source>
        <translation>Exporter le jeu de données</translation>
    </message>
    <message>
        <source>What the format cannot hold</source>
        <translation>Ce que le format ne peut pas contenir</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’il en advient</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progression de l’export</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Toutes les images</translation>
    </message>
    <message>
        <source>As filtered in Data</source>
        <translation>Filtrées dans «&#xa0;Données&#xa0;»</translation>
    </message>
    <message>
        <source>Reviewed pictures</source>
        <translation>Images vérifiées</translation>
    </message>
    <message>
        <source>Training pictures</source>
        <translation>Images d’entraînement</translation>
    </message>
    <message>
        <source>Validation pictures</source>
        <translation>Images de validation</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>Images de test</translation>
    </message>
    <message>
        <source>Copy them</source>
        <translation>Les copier</translation>
    </message>
    <message>
        <source>Hard links: no further space on this disk</source>
        <translation>Liens physiques&#xa0;: pas d’espace de plus sur ce disque</translation>
    </message>
    <message>
        <source>Leave them where they are</source>
        <translation>Les laisser où elles sont</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>&amp;Images</translation>
    </message>
    <message>
        <source>Picture f&amp;iles</source>
        <translation>Fichiers ima&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Into the new folder</source>
        <translation>Vers le nouveau &amp;dossier</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Which pictures</source>
        <translation>Quelles images</translation>
    </message>
    <message>
        <source>What happens to the picture files</source>
        <translation>Ce qu’il advient des fichiers image</translation>
    </message>
    <message>
        <source>Folder of the export</source>
        <translation>Dossier de l’export</translation>
    </message>
    <message>
        <source>Looking what this format can hold…</source>
        <translation>Examen de ce que ce format peut contenir…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>This cannot be exported</source>
        <translation>Ceci ne peut pas être exporté</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>Rien n’a été écrit</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln annotation</numerusform>
            <numerusform>%Ln annotations</numerusform>
        </translation>
    </message>
    <message>
        <source>This format holds everything.</source>
        <translation>Ce format contient tout.</translation>
    </message>
    <message>
        <source>What this format cannot hold:</source>
        <translation>Ce que ce format ne peut pas contenir&#xa0;:</translation>
    </message>
    <message>
        <source>Written, read again and found equal. %1</source>
        <translation>Écrit, relu et trouvé identique. %1</translation>
    </message>
    <message>
        <source>The new folder is made in</source>
        <translation>Le nouveau dossier est créé dans</translation>
    </message>
</context>
<context>
    <name>imago::ui::ExportTable</name>
    <message>
        <source>&amp;TorchScript – for LibTorch and Python</source>
        <translation>&amp;TorchScript – pour LibTorch et Python</translation>
    </message>
    <message>
        <source>&amp;ONNX – for OpenCV and every other runtime</source>
        <translation>&amp;ONNX – pour OpenCV et tout autre moteur d’exécution</translation>
    </message>
    <message>
        <source>ONNX, opset 1&amp;3</source>
        <translation>ONNX, opset 1&amp;3</translation>
    </message>
    <message>
        <source>ONNX, opset 1&amp;7</source>
        <translation>ONNX, opset 1&amp;7</translation>
    </message>
    <message>
        <source>ONNX that takes &amp;bytes and normalises them</source>
        <translation>ONNX qui prend des octets et les nor&amp;malise</translation>
    </message>
    <message>
        <source>The same, colours in &amp;planes</source>
        <translation>Le même, couleurs par &amp;plans</translation>
    </message>
    <message>
        <source>ONNX with &amp;half weights – half the size</source>
        <translation>ONNX à poids en &amp;demi-précision – moitié de la taille</translation>
    </message>
    <message>
        <source>ONNX in &amp;8 bits – a quarter of the size</source>
        <translation>ONNX en &amp;8 bits – quart de la taille</translation>
    </message>
    <message>
        <source>&amp;Weights alone, as safetensors</source>
        <translation>Poids se&amp;uls, en safetensors</translation>
    </message>
    <message>
        <source>Measured by the machine&apos;s meters, with all that ran beside it</source>
        <translation>Mesuré par les compteurs de la machine, avec tout ce qui tournait à côté</translation>
    </message>
    <message>
        <source>An estimate from processor time and memory</source>
        <translation>Estimation d’après le temps de processeur et la mémoire</translation>
    </message>
    <message>
        <source>The checkpoint: %1</source>
        <translation>Le point de contrôle&#xa0;: %1</translation>
    </message>
    <message>
        <source>Loaded by another program in a fresh process, and compared picture by picture</source>
        <translation>Chargé par un autre programme dans un processus neuf, et comparé image par image</translation>
    </message>
    <message>
        <source>Verified file</source>
        <translation>Fichier vérifié</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Sur le disque</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>The program that ran it</source>
        <translation>Le programme qui l’a exécuté</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>Exécuté par</translation>
    </message>
    <message>
        <source>Greatest difference of a logit from the checkpoint&apos;s</source>
        <translation>Plus grande différence d’un logit avec celui du point de contrôle</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Pictures for which it names the same class as the checkpoint</source>
        <translation>Images pour lesquelles il donne la même classe que le point de contrôle</translation>
    </message>
    <message>
        <source>Same class</source>
        <translation>Même classe</translation>
    </message>
    <message>
        <source>On the pictures that were compared</source>
        <translation>Sur les images comparées</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Milliseconds for one picture with one thread, median</source>
        <translation>Millisecondes pour une image avec un thread, médiane</translation>
    </message>
    <message>
        <source>ms, 1 thread</source>
        <translation>ms, 1 thread</translation>
    </message>
    <message>
        <source>Milliseconds for one picture with all threads, median</source>
        <translation>Millisecondes pour une image avec tous les threads, médiane</translation>
    </message>
    <message>
        <source>ms, all</source>
        <translation>ms, tous</translation>
    </message>
    <message>
        <source>Millijoules for one picture with all threads</source>
        <translation>Millijoules pour une image avec tous les threads</translation>
    </message>
    <message>
        <source>mJ</source>
        <translation>mJ</translation>
    </message>
    <message>
        <source>%1 names the checkpoint&apos;s class for %2 of the pictures; it must for %3.</source>
        <translation>%1 donne la classe du point de contrôle pour %2 des images&#xa0;; il en faut %3.</translation>
    </message>
    <message>
        <source>%1 is right for %2 of the pictures, the checkpoint for %3: it may lose a point.</source>
        <translation>%1 est correct pour %2 des images, le point de contrôle pour %3&#xa0;: un point de perte au plus est admis.</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
</context>
<context>
    <name>imago::ui::ExportWorkspace</name>
    <message>
        <source>Comparing with the checkpoint in a fresh process…</source>
        <translation>Comparaison avec le point de contrôle dans un processus neuf…</translation>
    </message>
    <message>
        <source>Writing the files…</source>
        <translation>Écriture des fichiers…</translation>
    </message>
    <message>
        <source>Running the checkpoint on the test pictures…</source>
        <translation>Exécution du point de contrôle sur les images de test…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>Annuler l’export</translation>
    </message>
    <message>
        <source>Choose the export folder…</source>
        <translation>Choisir le dossier d’export…</translation>
    </message>
    <message>
        <source>Open the folder of the export</source>
        <translation>Ouvrir le dossier de l’export</translation>
    </message>
    <message>
        <source>No model to export yet</source>
        <translation>Pas encore de modèle à exporter</translation>
    </message>
    <message>
        <source>Train a model first; then it can be written for other programs and verified.</source>
        <translation>Entraînez d’abord un modèle&#xa0;; il pourra ensuite être écrit pour d’autres programmes et vérifié.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Aller à «&#xa0;Entraîner&#xa0;»</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formats</translation>
    </message>
    <message>
        <source>Needs ONNX Runtime on this machine, which verifies it: the variable IMAGO_ONNXRUNTIME names its library where it is not installed</source>
        <translation>Demande ONNX Runtime sur cette machine, qui le vérifie&#xa0;: la variable IMAGO_ONNXRUNTIME nomme sa bibliothèque là où il n’est pas installé</translation>
    </message>
    <message>
        <source>Beside them: model.json with classes, preprocessing and calibration, a model card, sums, and examples for Python, C++ and Node.js.</source>
        <translation>À côté d’eux&#xa0;: model.json avec classes, prétraitement et calibration, une fiche du modèle, des sommes de contrôle, et des exemples pour Python, C++ et Node.js.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Export folder</source>
        <translation>Dossier d’export</translation>
    </message>
    <message>
        <source>Export and verif&amp;y</source>
        <translation>Exporter et &amp;vérifier</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progression de l’export</translation>
    </message>
    <message>
        <source>Every file is proved before it is yours</source>
        <translation>Chaque fichier est éprouvé avant d’être à vous</translation>
    </message>
    <message>
        <source>A fresh process loads it and compares it with the checkpoint on the test pictures.</source>
        <translation>Un processus neuf le charge et le compare au point de contrôle sur les images de test.</translation>
    </message>
    <message>
        <source>Exported files</source>
        <translation>Fichiers exportés</translation>
    </message>
    <message>
        <source>Files beside the model</source>
        <translation>Fichiers à côté du modèle</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>Dossier pour l’export</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>L’export a été annulé.</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>Rien n’a été exporté.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exported and verified.</source>
        <translation>
            <numerusform>%n fichier exporté et vérifié.</numerusform>
            <numerusform>%n fichiers exportés et vérifiés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared on %1 of %Ln validation pictures; there are no test pictures.</source>
        <translation>
            <numerusform>Comparaison sur %1 image de validation sur %Ln&#xa0;; il n’y a pas d’images de test.</numerusform>
            <numerusform>Comparaison sur %1 des %Ln images de validation&#xa0;; il n’y a pas d’images de test.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared on %1 of %Ln training pictures.</source>
        <translation>
            <numerusform>Comparaison sur %1 image d’entraînement sur %Ln.</numerusform>
            <numerusform>Comparaison sur %1 des %Ln images d’entraînement.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared on %1 of %Ln test pictures.</source>
        <translation>
            <numerusform>Comparaison sur %1 image de test sur %Ln.</numerusform>
            <numerusform>Comparaison sur %1 des %Ln images de test.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accuracy of the checkpoint there: %1.</source>
        <translation>Exactitude du point de contrôle sur celles-ci&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>%n classe</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epochs</source>
        <translation>
            <numerusform>%n époque</numerusform>
            <numerusform>%n époques</numerusform>
        </translation>
    </message>
    <message>
        <source>data %1</source>
        <translation>données %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>Refusé&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n refused and left out.</source>
        <translation>
            <numerusform>%n refusé et écarté.</numerusform>
            <numerusform>%n refusés et écartés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::FacetList</name>
    <message numerus="yes">
        <source>%1, %Ln pictures</source>
        <translation>
            <numerusform>%1, %Ln image</numerusform>
            <numerusform>%1, %Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::Filmstrip</name>
    <message>
        <source>Filmstrip</source>
        <translation>Film fixe</translation>
    </message>
</context>
<context>
    <name>imago::ui::FilterPanel</name>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Propositions</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>Afficher toutes les images</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Sans étiquette</translation>
    </message>
    <message>
        <source>Nothing to label</source>
        <translation>Rien à étiqueter</translation>
    </message>
    <message>
        <source>Proposed by a model</source>
        <translation>Proposées par un modèle</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
</context>
<context>
    <name>imago::ui::FoldSection</name>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
</context>
<context>
    <name>imago::ui::FolderMenu</name>
    <message>
        <source>Watched for new pictures:</source>
        <translation>Surveillés pour de nouvelles images&#xa0;:</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1 (absent pour l’instant)</translation>
    </message>
    <message>
        <source>Pictures that come into this folder, or into one below it, are added within a second or two; those that vanish are marked as missing, and keep their labels.</source>
        <translation>Les images qui arrivent dans ce dossier, ou dans un sous-dossier, sont ajoutées en une ou deux secondes&#xa0;; celles qui disparaissent sont marquées comme manquantes et gardent leurs étiquettes.</translation>
    </message>
    <message>
        <source>No folder has been added yet</source>
        <translation>Aucun dossier n’a encore été ajouté</translation>
    </message>
    <message>
        <source>&amp;Add a folder of pictures…</source>
        <translation>&amp;Ajouter un dossier d’images…</translation>
    </message>
    <message>
        <source>&amp;Look for changes now</source>
        <translation>&amp;Chercher maintenant les changements</translation>
    </message>
    <message>
        <source>&amp;Forget a folder; its pictures stay</source>
        <translation>&amp;Oublier un dossier&#xa0;; ses images restent</translation>
    </message>
</context>
<context>
    <name>imago::ui::FolderWatch</name>
    <message>
        <source>New pictures: %1</source>
        <translation>Nouvelles images&#xa0;: %1</translation>
    </message>
    <message>
        <source>changed or back: %1</source>
        <translation>modifiées ou revenues&#xa0;: %1</translation>
    </message>
    <message>
        <source>found at a new place: %1</source>
        <translation>retrouvées ailleurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>files gone: %1</source>
        <translation>fichiers disparus&#xa0;: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>illisibles&#xa0;: %1</translation>
    </message>
    <message>
        <source>Taking changes of watched folders</source>
        <translation>Reprise des changements des dossiers surveillés</translation>
    </message>
</context>
<context>
    <name>imago::ui::Forget</name>
    <message>
        <source>Forget pictures</source>
        <translation>Oublier des images</translation>
    </message>
    <message numerus="yes">
        <source>Forget %n picture(s) and all that is kept of them?</source>
        <translation>
            <numerusform>Oublier %n image et tout ce qui en est conservé&#xa0;?</numerusform>
            <numerusform>Oublier %n images et tout ce qui en est conservé&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels, notes, undo history, predictions and thumbnails go, in the project, its backups and its runs. This cannot be undone. Your picture files stay; models that were trained on them, and what you exported, stay as they are, and runs that used them cannot be resumed.</source>
        <translation>Étiquettes, notes, historique d’annulation, prédictions et vignettes disparaissent du projet, de ses sauvegardes et de ses exécutions. Cela ne peut pas être annulé. Vos fichiers image restent&#xa0;; les modèles entraînés sur eux et ce que vous avez exporté restent tels quels, et les exécutions qui s’en sont servies ne peuvent plus être reprises.</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Oublier</translation>
    </message>
    <message>
        <source>Forgetting pictures</source>
        <translation>Oubli d’images</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) forgotten</source>
        <translation>
            <numerusform>%n image oubliée</numerusform>
            <numerusform>%n images oubliées</numerusform>
        </translation>
    </message>
    <message>
        <source>backups cleaned: %1</source>
        <translation>sauvegardes nettoyées&#xa0;: %1</translation>
    </message>
    <message>
        <source>runs cleaned: %1</source>
        <translation>exécutions nettoyées&#xa0;: %1</translation>
    </message>
    <message>
        <source>still in a watched folder, move it away: %1</source>
        <translation>encore dans un dossier surveillé, à déplacer&#xa0;: %1</translation>
    </message>
    <message>
        <source>still named in: %1</source>
        <translation>encore mentionné dans&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::FormLoss</name>
    <message>
        <source>the place</source>
        <translation>l’emplacement</translation>
    </message>
    <message>
        <source>the line</source>
        <translation>la ligne</translation>
    </message>
    <message>
        <source>the points</source>
        <translation>les points</translation>
    </message>
    <message>
        <source>the outline</source>
        <translation>le contour</translation>
    </message>
    <message>
        <source>the turn</source>
        <translation>l’orientation</translation>
    </message>
    <message>
        <source>that it is open</source>
        <translation>le fait d’être ouverte</translation>
    </message>
    <message>
        <source>the curve</source>
        <translation>la courbe</translation>
    </message>
    <message>
        <source>that it is filled</source>
        <translation>le remplissage</translation>
    </message>
    <message>
        <source>the extent</source>
        <translation>l’étendue</translation>
    </message>
    <message>
        <source>what lies outside the picture</source>
        <translation>ce qui dépasse de l’image</translation>
    </message>
    <message>
        <source>what is finer than a pixel</source>
        <translation>ce qui est plus fin qu’un pixel</translation>
    </message>
    <message numerus="yes">
        <source>%n holes</source>
        <translation>
            <numerusform>%n trou</numerusform>
            <numerusform>%n trous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>that it is in %n parts</source>
        <translation>
            <numerusform>la division en %n partie</numerusform>
            <numerusform>la division en %n parties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::GroupModel</name>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Accuracy minus that of the largest group, in points</source>
        <translation>Exactitude moins celle du plus grand groupe, en points</translation>
    </message>
    <message>
        <source>95 % interval of the accuracy</source>
        <translation>Intervalle à 95&#xa0;% de l’exactitude</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95&#xa0;%</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Farthest apart in one class: %1, found %2 points more often in one group.</source>
        <translation>Plus grand écart dans une classe&#xa0;: %1, trouvée %2 points de plus dans un groupe.</translation>
    </message>
    <message>
        <source>The groups lie %1 points apart: p = %2, more than chance.</source>
        <translation>Les groupes sont séparés de %1 points&#xa0;: p = %2, au-delà du hasard.</translation>
    </message>
    <message>
        <source>The groups lie %1 points apart: p = %2, this may be chance.</source>
        <translation>Les groupes sont séparés de %1 points&#xa0;: p = %2, cela peut être le hasard.</translation>
    </message>
</context>
<context>
    <name>imago::ui::HandbookBrowser</name>
    <message>
        <source>Page of the handbook</source>
        <translation>Page du manuel</translation>
    </message>
    <message>
        <source>&lt;h1&gt;There is no such page&lt;/h1&gt;&lt;p&gt;%1&lt;/p&gt;</source>
        <translation>&lt;h1&gt;Cette page n’existe pas&lt;/h1&gt;&lt;p&gt;%1&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>imago::ui::HandbookWindow</name>
    <message>
        <source>Handbook</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Search the handbook (Ctrl+F)</source>
        <translation>Chercher dans le manuel (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search the handbook</source>
        <translation>Chercher dans le manuel</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Pages found</source>
        <translation>Pages trouvées</translation>
    </message>
    <message>
        <source>%1 – Handbook</source>
        <translation>%1 – Manuel</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>Aucune page ne contient tous ces mots.</translation>
    </message>
    <message>
        <source>A link to the web</source>
        <translation>Un lien vers le web</translation>
    </message>
    <message>
        <source>This link leads out of the handbook:</source>
        <translation>Ce lien mène hors du manuel&#xa0;:</translation>
    </message>
    <message>
        <source>%1

Imago fetches nothing itself. Your web browser can open it.</source>
        <translation>%1

Imago ne télécharge rien lui-même. Votre navigateur web peut l’ouvrir.</translation>
    </message>
    <message>
        <source>&amp;Open in the web browser</source>
        <translation>&amp;Ouvrir dans le navigateur web</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>&amp;Copier l’adresse</translation>
    </message>
</context>
<context>
    <name>imago::ui::HeatView</name>
    <message>
        <source>The selected picture</source>
        <translation>L’image sélectionnée</translation>
    </message>
    <message>
        <source>Draw a frame around a part to find pictures that look like it</source>
        <translation>Tracez un cadre autour d’une partie pour trouver des images qui lui ressemblent</translation>
    </message>
    <message>
        <source>Arrow keys move, with Shift they size; Return finds, Escape drops</source>
        <translation>Les flèches déplacent, avec Maj elles redimensionnent&#xa0;; Entrée cherche, Échap abandonne</translation>
    </message>
</context>
<context>
    <name>imago::ui::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
</context>
<context>
    <name>imago::ui::HistoryView</name>
    <message>
        <source>&amp;Take back to here</source>
        <translation>&amp;Annuler jusqu’ici</translation>
    </message>
    <message>
        <source>Changes, the newest first</source>
        <translation>Changements, les plus récents d’abord</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Éléments</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>&amp;Redo up to here</source>
        <translation>&amp;Rétablir jusqu’ici</translation>
    </message>
    <message>
        <source>Every change is kept, also after a restart. Grey ones are taken back.</source>
        <translation>Chaque changement est conservé, même après un redémarrage. Ceux en gris sont annulés.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ImageCanvas</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>This picture cannot be shown</source>
        <translation>Cette image ne peut pas être affichée</translation>
    </message>
</context>
<context>
    <name>imago::ui::ImageListModel</name>
    <message>
        <source>not labelled</source>
        <translation>sans étiquette</translation>
    </message>
</context>
<context>
    <name>imago::ui::ImportDialog</name>
    <message>
        <source>&amp;Keep pictures that are not found, as missing</source>
        <translation>&amp;Garder comme manquantes les images introuvables</translation>
    </message>
    <message>
        <source>Import a data set</source>
        <translation>Importer un jeu de données</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>Reconnu automatiquement</translation>
    </message>
    <message>
        <source>Add to what is there</source>
        <translation>Ajouter à l’existant</translation>
    </message>
    <message>
        <source>Add to what is there, whole-picture classes too</source>
        <translation>Ajouter à l’existant, classes d’image entière comprises</translation>
    </message>
    <message>
        <source>Keep what is there alone</source>
        <translation>Ne pas toucher à l’existant</translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation>Remplacer l’existant</translation>
    </message>
    <message>
        <source>Beside the annotations, or as they say</source>
        <translation>À côté des annotations, ou là où elles le disent</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Pictures &amp;lie in</source>
        <translation>Im&amp;ages dans</translation>
    </message>
    <message>
        <source>&amp;Annotated pictures</source>
        <translation>Images a&amp;nnotées</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>Dossier des images</translation>
    </message>
    <message>
        <source>What happens to pictures that have annotations</source>
        <translation>Ce qu’il advient des images qui ont des annotations</translation>
    </message>
    <message>
        <source>Classes of the data set and what becomes of them</source>
        <translation>Classes du jeu de données et ce qu’elles deviennent</translation>
    </message>
    <message>
        <source>Class there</source>
        <translation>Classe du jeu</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotations</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>Problems of the data set</source>
        <translation>Problèmes du jeu de données</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Ce qui ne va pas</translation>
    </message>
    <message>
        <source>&amp;Classes</source>
        <translation>&amp;Classes</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>&amp;Problèmes</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>This cannot be imported</source>
        <translation>Ceci ne peut pas être importé</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln pictures</source>
        <translation>
            <numerusform>%1&#xa0;: %Ln image</numerusform>
            <numerusform>%1&#xa0;: %Ln images</numerusform>
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
            <numerusform>%Ln problème, détaillé ci-dessous&#xa0;; tout le reste peut être repris.</numerusform>
            <numerusform>%Ln problèmes, détaillés ci-dessous&#xa0;; tout le reste peut être repris.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything can be taken. It can be undone as one step.</source>
        <translation>Tout peut être repris. Cela peut être annulé d’un coup.</translation>
    </message>
    <message>
        <source>%1 becomes</source>
        <translation>%1 devient</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>(écartée)</translation>
    </message>
    <message>
        <source>&amp;Classes (%1)</source>
        <translation>&amp;Classes (%1)</translation>
    </message>
    <message>
        <source>&amp;Problems (%1)</source>
        <translation>&amp;Problèmes (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are in the project</source>
        <translation>
            <numerusform>%Ln image est dans le projet</numerusform>
            <numerusform>%Ln images sont dans le projet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::InspectViews</name>
    <message>
        <source>&amp;Similar together</source>
        <translation>&amp;Semblables ensemble</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matrice de confusion</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Calibration</translation>
    </message>
    <message>
        <source>Groups of pictures</source>
        <translation>Groupes d’images</translation>
    </message>
    <message>
        <source>Suspected labels</source>
        <translation>Étiquettes suspectes</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>Comparer des exécutions</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>What the cells say</source>
        <translation>Ce que disent les cases</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>% of the true class</source>
        <translation>% de la classe réelle</translation>
    </message>
    <message>
        <source>% of the predicted class</source>
        <translation>% de la classe prédite</translation>
    </message>
    <message>
        <source>Classes that are confused stand side by side</source>
        <translation>Les classes confondues sont placées côte à côte</translation>
    </message>
</context>
<context>
    <name>imago::ui::InspectWorkspace</name>
    <message>
        <source>Misclassified pictures</source>
        <translation>Images mal classées</translation>
    </message>
    <message>
        <source>All pictures of the split</source>
        <translation>Toutes les images de la partition</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), the greatest loss first</source>
        <translation>
            <numerusform>%n image, la plus grande perte d’abord</numerusform>
            <numerusform>%n images, la plus grande perte d’abord</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message>
        <source> · Ctrl+A and a class key label them all</source>
        <translation> · Ctrl+A et une touche de classe les étiquettent toutes</translation>
    </message>
    <message numerus="yes">
        <source> · %n left out: class unknown to this run</source>
        <translation>
            <numerusform> · %n écartée&#xa0;: classe inconnue de cette exécution</numerusform>
            <numerusform> · %n écartées&#xa0;: classe inconnue de cette exécution</numerusform>
        </translation>
    </message>
    <message>
        <source>First let the network look at all pictures, here on the map.</source>
        <translation>Laissez d’abord le réseau examiner toutes les images, ici sur la carte.</translation>
    </message>
    <message>
        <source>Similar pictures, the most similar first</source>
        <translation>Images semblables, les plus semblables d’abord</translation>
    </message>
    <message>
        <source>Similar to the framed part, the most similar first</source>
        <translation>Semblables à la partie encadrée, les plus semblables d’abord</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspecter</translation>
    </message>
    <message>
        <source>Accept the prediction</source>
        <translation>Accepter la prédiction</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>The label is right</source>
        <translation>L’étiquette est correcte</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>&amp;Ambiguous</source>
        <translation>&amp;Ambiguë</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Ambiguë</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>E&amp;xclure</translation>
    </message>
    <message>
        <source>Show what the model looks at</source>
        <translation>Montrer ce que regarde le modèle</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Only the wrong ones</source>
        <translation>Seulement les erreurs</translation>
    </message>
    <message>
        <source>Only wrong</source>
        <translation>Erreurs seules</translation>
    </message>
    <message>
        <source>Open in Label</source>
        <translation>Ouvrir dans «&#xa0;Étiqueter&#xa0;»</translation>
    </message>
    <message>
        <source>Show all mistakes again</source>
        <translation>Montrer de nouveau toutes les erreurs</translation>
    </message>
    <message>
        <source>Write a re&amp;port…</source>
        <translation>Écrire un ra&amp;pport…</translation>
    </message>
    <message>
        <source>The nearest training pictures</source>
        <translation>Images d’entraînement les plus proches</translation>
    </message>
    <message>
        <source>Nothing to inspect yet</source>
        <translation>Rien à inspecter pour l’instant</translation>
    </message>
    <message>
        <source>Train a model; then its mistakes are shown here, and you can mend labels on the spot.</source>
        <translation>Entraînez un modèle&#xa0;; ses erreurs s’afficheront ici, et vous pourrez corriger les étiquettes sur-le-champ.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Aller à «&#xa0;Entraîner&#xa0;»</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Top-5</source>
        <translation>Top-5</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>Macro-F1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Show what the network gets</source>
        <translation>Montrer ce que reçoit le réseau</translation>
    </message>
    <message>
        <source>Find similar pictures</source>
        <translation>Chercher des images semblables</translation>
    </message>
    <message>
        <source>Widen the view</source>
        <translation>Élargir la vue</translation>
    </message>
    <message>
        <source>Greatest loss</source>
        <translation>Plus grande perte</translation>
    </message>
    <message>
        <source>Greatest loss of the cell first</source>
        <translation>Plus grande perte de la case d’abord</translation>
    </message>
    <message>
        <source>Most typical</source>
        <translation>Les plus typiques</translation>
    </message>
    <message>
        <source>Most typical pictures of the cell first</source>
        <translation>Images les plus typiques de la case d’abord</translation>
    </message>
    <message>
        <source>Most surprising</source>
        <translation>Les plus surprenantes</translation>
    </message>
    <message>
        <source>Most surprising pictures of the cell first</source>
        <translation>Images les plus surprenantes de la case d’abord</translation>
    </message>
    <message>
        <source>Order of the cell’s pictures</source>
        <translation>Ordre des images de la case</translation>
    </message>
    <message>
        <source>Typical: like most of the cell. Surprising: where the model was surest and wrong, or right by a hair.</source>
        <translation>Typiques&#xa0;: comme la plupart de la case. Surprenantes&#xa0;: là où le modèle était le plus sûr et s’est trompé, ou a eu raison de justesse.</translation>
    </message>
    <message>
        <source>Progress of the prediction</source>
        <translation>Progression de la prédiction</translation>
    </message>
    <message>
        <source>Pictures, the greatest loss first</source>
        <translation>Images, la plus grande perte d’abord</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>Aucune image</translation>
    </message>
    <message>
        <source>True label: %1</source>
        <translation>Étiquette correcte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not predicted yet</source>
        <translation>Pas encore prédite</translation>
    </message>
    <message>
        <source>This run has no predictions for this split.</source>
        <translation>Cette exécution n’a pas de prédictions pour cette partition.</translation>
    </message>
    <message>
        <source>&amp;Predict these pictures</source>
        <translation>&amp;Prédire ces images</translation>
    </message>
    <message>
        <source>No labelled pictures</source>
        <translation>Aucune image étiquetée</translation>
    </message>
    <message>
        <source>No picture of this split has a label that the run knows.</source>
        <translation>Aucune image de cette partition n’a d’étiquette connue de l’exécution.</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>Interrogation du modèle…</translation>
    </message>
    <message>
        <source>Calibrated confidences</source>
        <translation>Confiances calibrées</translation>
    </message>
    <message>
        <source>Frame a part of the picture</source>
        <translation>Encadrer une partie de l’image</translation>
    </message>
</context>
<context>
    <name>imago::ui::KeyMap</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Chercher une commande ou une touche</translation>
    </message>
    <message>
        <source>Commands and keys</source>
        <translation>Commandes et touches</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Set of keys</source>
        <translation>Jeu de touches</translation>
    </message>
    <message>
        <source>Keys &amp;as in</source>
        <translation>Touches comme d&amp;ans</translation>
    </message>
    <message>
        <source>Put &amp;all back</source>
        <translation>&amp;Tout rétablir</translation>
    </message>
    <message>
        <source>Takes back every change of yours; the chosen set stays</source>
        <translation>Annule toutes vos modifications&#xa0;; le jeu choisi reste</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouvelle touche</translation>
    </message>
    <message>
        <source>&amp;New key</source>
        <translation>&amp;Nouvelle touche</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>&amp;Prendre cette touche</translation>
    </message>
    <message>
        <source>A&amp;dd this key</source>
        <translation>A&amp;jouter cette touche</translation>
    </message>
    <message>
        <source>N&amp;o key</source>
        <translation>&amp;Sans touche</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Choose a command to change its keys</source>
        <translation>Choisissez une commande pour changer ses touches</translation>
    </message>
    <message>
        <source>%1: its key belongs to the class and is changed there</source>
        <translation>%1&#xa0;: sa touche appartient à la classe et se change là-bas</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 belongs to %2, which loses it.</source>
        <translation>%1 appartient à %2, qui la perd.</translation>
    </message>
    <message>
        <source>%1 is the key of the class command %2, which keeps it: here it will not work.</source>
        <translation>%1 est la touche de la commande de classe %2, qui la garde&#xa0;: ici, elle n’aura pas d’effet.</translation>
    </message>
    <message>
        <source>%1 is the key of the class command %2, which loses it.</source>
        <translation>%1 est la touche de la commande de classe %2, qui la perd.</translation>
    </message>
</context>
<context>
    <name>imago::ui::LabelHeader</name>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Pictures to go through</source>
        <translation>Images à parcourir</translation>
    </message>
    <message>
        <source>Labelled share</source>
        <translation>Part étiquetée</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>Toutes les images</translation>
    </message>
    <message>
        <source>Unlabelled pictures</source>
        <translation>Images sans étiquette</translation>
    </message>
    <message>
        <source>Pictures with proposals</source>
        <translation>Images avec propositions</translation>
    </message>
    <message>
        <source>As filtered in Data</source>
        <translation>Filtrées dans «&#xa0;Données&#xa0;»</translation>
    </message>
    <message>
        <source>Nothing to label</source>
        <translation>Rien à étiqueter</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>Aucune image</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 · %Ln unlabelled</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>%1 sur %2 · %Ln sans étiquette</numerusform>
            <numerusform>%1 sur %2 · %Ln sans étiquette</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pictures of the project are labelled</source>
        <translation>
            <numerusform>%1 image du projet étiquetée sur %Ln</numerusform>
            <numerusform>%1 des %Ln images du projet sont étiquetées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LabelPanel</name>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Étiquetée</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>Ressemble à</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Classes that are suspected to be mixed up</source>
        <translation>Classes que l’on soupçonne d’être confondues</translation>
    </message>
    <message>
        <source>Suspected labels</source>
        <translation>Étiquettes suspectes</translation>
    </message>
    <message>
        <source>Labelled %1, looks like %2</source>
        <translation>Étiquetée %1, ressemble à %2</translation>
    </message>
    <message>
        <source>No label is suspected</source>
        <translation>Aucune étiquette n’est suspecte</translation>
    </message>
    <message numerus="yes">
        <source>%n suspected picture(s)</source>
        <translation>
            <numerusform>%n image suspecte</numerusform>
            <numerusform>%n images suspectes</numerusform>
        </translation>
    </message>
    <message>
        <source>Some %1 of the labels may be wrong</source>
        <translation>Environ %1 des étiquettes peuvent être fausses</translation>
    </message>
    <message>
        <source>The model learnt from these pictures, so that it agrees with many wrong labels. The test and validation splits tell more.</source>
        <translation>Le modèle a appris de ces images, si bien qu’il approuve beaucoup d’étiquettes fausses. Les partitions de test et de validation en disent plus.</translation>
    </message>
    <message>
        <source>The model did not learn from these pictures and contradicts their labels. Return takes its class, a class key another, K keeps the label, M and X set the picture aside.</source>
        <translation>Le modèle n’a pas appris de ces images et contredit leurs étiquettes. Entrée prend sa classe, une touche de classe une autre, K garde l’étiquette, M et X mettent l’image de côté.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review %n suspected label(s)</source>
        <translation>
            <numerusform>&amp;Vérifier %n étiquette suspecte</numerusform>
            <numerusform>&amp;Vérifier %n étiquettes suspectes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LabelWorkspace</name>
    <message>
        <source>That was the last picture of the list.</source>
        <translation>C’était la dernière image de la liste.</translation>
    </message>
    <message>
        <source>The picture before has no labels to repeat.</source>
        <translation>L’image précédente n’a pas d’étiquettes à répéter.</translation>
    </message>
    <message>
        <source>No other picture of this list is unlabelled.</source>
        <translation>Aucune autre image de cette liste n’est sans étiquette.</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Rien à afficher</translation>
    </message>
    <message>
        <source>No picture passes the chosen filter.</source>
        <translation>Aucune image ne passe le filtre choisi.</translation>
    </message>
    <message>
        <source>Done: &amp;labelled, and on</source>
        <translation>Terminé&#xa0;: é&amp;tiquetée, suivante</translation>
    </message>
    <message>
        <source>Re&amp;viewed, and on</source>
        <translation>&amp;Vérifiée, suivante</translation>
    </message>
    <message>
        <source>&amp;Nothing to label here, and on</source>
        <translation>&amp;Rien à étiqueter, suivante</translation>
    </message>
    <message>
        <source>S&amp;kip for now</source>
        <translation>Pa&amp;sser pour l’instant</translation>
    </message>
    <message>
        <source>&amp;Comment on the picture</source>
        <translation>&amp;Commenter l’image</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>This picture has labels; delete them first if there is nothing to label.</source>
        <translation>Cette image a des étiquettes&#xa0;; supprimez-les d’abord s’il n’y a rien à étiqueter.</translation>
    </message>
    <message>
        <source>Accept the surest proposal, or the chosen</source>
        <translation>Accepter la proposition la plus sûre, ou celle choisie</translation>
    </message>
    <message>
        <source>Reject the surest proposal; where there is none, exclude the picture</source>
        <translation>Rejeter la proposition la plus sûre&#xa0;; s’il n’y en a pas, exclure l’image</translation>
    </message>
    <message>
        <source>Accept all proposals of the picture</source>
        <translation>Accepter toutes les propositions de l’image</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>accepter</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>rejeter</translation>
    </message>
    <message>
        <source>accept all</source>
        <translation>accepter tout</translation>
    </message>
    <message>
        <source>E&amp;xclude the picture, or take it back</source>
        <translation>E&amp;xclure l’image, ou la reprendre</translation>
    </message>
    <message>
        <source>Nothing is proposed any more here.</source>
        <translation>Plus rien n’est proposé ici.</translation>
    </message>
    <message>
        <source>That was the last proposal of this picture. %1 goes on to the next one.</source>
        <translation>C’était la dernière proposition de cette image. %1 passe à la suivante.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiqueter</translation>
    </message>
    <message>
        <source>No pictures to label yet</source>
        <translation>Pas encore d’images à étiqueter</translation>
    </message>
    <message>
        <source>Add a folder of pictures in Data; they are never copied or changed.</source>
        <translation>Ajoutez un dossier d’images dans «&#xa0;Données&#xa0;»&#xa0;; elles ne sont jamais copiées ni modifiées.</translation>
    </message>
    <message>
        <source>Go to &amp;Data</source>
        <translation>Aller à «&#xa0;&amp;Données&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;Previous picture</source>
        <translation>Image &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Next picture</source>
        <translation>Image su&amp;ivante</translation>
    </message>
    <message>
        <source>Next &amp;unlabelled picture</source>
        <translation>Image sans éti&amp;quette suivante</translation>
    </message>
    <message>
        <source>Previous unlabelled picture</source>
        <translation>Image sans étiquette précédente</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>Première image</translation>
    </message>
    <message>
        <source>Last picture</source>
        <translation>Dernière image</translation>
    </message>
    <message>
        <source>&amp;Repeat the labels of the picture before</source>
        <translation>Répéter les étiquettes de l’ima&amp;ge précédente</translation>
    </message>
    <message>
        <source>&amp;Delete the selected shapes, or clear the labels</source>
        <translation>Suppri&amp;mer les formes sélectionnées, ou effacer les étiquettes</translation>
    </message>
    <message>
        <source>Needs a&amp;ttention</source>
        <translation>À rev&amp;oir</translation>
    </message>
    <message>
        <source>Pr&amp;opose boxes with the built-in detector</source>
        <translation>Proposer des &amp;boîtes avec le détecteur intégré</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>&amp;Fit the picture</source>
        <translation>Ajuster à la &amp;fenêtre</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Zoom à 100&#xa0;%</translation>
    </message>
    <message>
        <source>Move &amp;on after labelling</source>
        <translation>&amp;Avancer après l’étiquetage</translation>
    </message>
    <message>
        <source>&amp;Several classes a picture</source>
        <translation>P&amp;lusieurs classes par image</translation>
    </message>
    <message>
        <source>Suggest &amp;with the newest model</source>
        <translation>Suggérer avec le mo&amp;dèle le plus récent</translation>
    </message>
    <message>
        <source>Label as %1</source>
        <translation>Étiqueter comme %1</translation>
    </message>
    <message>
        <source>Pictures that teach most &amp;first</source>
        <translation>Imag&amp;es les plus instructives d’abord</translation>
    </message>
    <message>
        <source>&amp;Forget this picture for good…</source>
        <translation>O&amp;ublier définitivement cette image…</translation>
    </message>
</context>
<context>
    <name>imago::ui::LeaderboardModel</name>
    <message>
        <source>%1 Wh</source>
        <translation>%1 Wh</translation>
    </message>
    <message>
        <source>%1, but %2</source>
        <comment>a preset and what differs</comment>
        <translation>%1, sauf %2</translation>
    </message>
    <message>
        <source>The run that an export takes</source>
        <translation>L’exécution que prend un export</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %n picture(s)</source>
        <translation>
            <numerusform>Mesurée sur %n image</numerusform>
            <numerusform>Mesurée sur %n images</numerusform>
        </translation>
    </message>
    <message>
        <source>Not predicted on this split: show the run and let it predict</source>
        <translation>Non prédite sur cette partition&#xa0;: affichez l’exécution et laissez-la prédire</translation>
    </message>
    <message>
        <source>Energy by the machine’s meters</source>
        <translation>Énergie d’après les compteurs de la machine</translation>
    </message>
    <message>
        <source>Energy is an estimate</source>
        <translation>L’énergie est une estimation</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>Préréglage %1</translation>
    </message>
    <message>
        <source>Differs from the preset %1 in:
%2</source>
        <translation>Diffère du préréglage %1 par&#xa0;:
%2</translation>
    </message>
    <message>
        <source>%1, the run that an export takes</source>
        <translation>%1, l’exécution que prend un export</translation>
    </message>
    <message>
        <source>A package marks the run that an export takes</source>
        <translation>Un paquet marque l’exécution que prend un export</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Top-1; with several labels: exactly the right set</source>
        <translation>Top-1&#xa0;; avec plusieurs étiquettes&#xa0;: exactement le bon ensemble</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Mean F1 of the classes</source>
        <translation>F1 moyen des classes</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Mean recall of the classes</source>
        <translation>Rappel moyen des classes</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibrée</translation>
    </message>
    <message>
        <source>Mean cross-entropy in nats: less is better</source>
        <translation>Entropie croisée moyenne en nats&#xa0;: moins vaut mieux</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Perte log.</translation>
    </message>
    <message>
        <source>Expected calibration error: less is better</source>
        <translation>Erreur de calibration attendue&#xa0;: moins vaut mieux</translation>
    </message>
    <message>
        <source>ECE</source>
        <translation>ECE</translation>
    </message>
    <message>
        <source>How long the training took</source>
        <translation>Durée de l’entraînement</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>What the training used</source>
        <translation>Ce que l’entraînement a consommé</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>The nearest preset, and what the recipe does differently</source>
        <translation>Le préréglage le plus proche, et ce que la recette fait autrement</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field of the recipe and its value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>imago::ui::LeaderboardPanel</name>
    <message>
        <source>&amp;Inspect this run</source>
        <translation>&amp;Inspecter cette exécution</translation>
    </message>
    <message>
        <source>&amp;Use for export</source>
        <translation>&amp;Prendre pour l’export</translation>
    </message>
    <message>
        <source>Runs and how good they are</source>
        <translation>Exécutions et leur qualité</translation>
    </message>
    <message>
        <source>Measuring the runs…</source>
        <translation>Mesure des exécutions…</translation>
    </message>
    <message>
        <source>No run to compare</source>
        <translation>Aucune exécution à comparer</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) on the pictures of this split; a package marks the one that an export takes.</source>
        <translation>
            <numerusform>%n exécution sur les images de cette partition&#xa0;; un paquet marque celle que prend un export.</numerusform>
            <numerusform>%n exécutions sur les images de cette partition&#xa0;; un paquet marque celle que prend un export.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them has no predictions for it.</source>
        <translation>
            <numerusform>%n d’entre elles n’a pas de prédictions pour cette partition.</numerusform>
            <numerusform>%n d’entre elles n’ont pas de prédictions pour cette partition.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LearningStrip</name>
    <message>
        <source>Never right while it was trained</source>
        <translation>Jamais correcte pendant l’entraînement</translation>
    </message>
    <message>
        <source>Right from the first epoch on</source>
        <translation>Correcte dès la première époque</translation>
    </message>
    <message>
        <source>Right since epoch %1</source>
        <translation>Correcte depuis l’époque %1</translation>
    </message>
    <message>
        <source>When the network learnt this picture</source>
        <translation>Quand le réseau a appris cette image</translation>
    </message>
    <message>
        <source>After epoch %1: %2, %3
The label had %4</source>
        <translation>Après l’époque %1&#xa0;: %2, %3
L’étiquette avait %4</translation>
    </message>
    <message numerus="yes">
        <source>Right after %1 of %n epochs, but not at the end</source>
        <translation>
            <numerusform>Correcte après %1 époque sur %n, mais pas à la fin</numerusform>
            <numerusform>Correcte après %1 des %n époques, mais pas à la fin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::MainWindow</name>
    <message>
        <source>Run %1 failed</source>
        <translation>L’exécution %1 a échoué</translation>
    </message>
    <message>
        <source>Run %1 is done: %2 of the validation pictures are right.</source>
        <translation>L’exécution %1 est terminée&#xa0;: %2 des images de validation sont correctes.</translation>
    </message>
    <message>
        <source>Run %1 has ended.</source>
        <translation>L’exécution %1 a pris fin.</translation>
    </message>
    <message>
        <source>%1 – Imago</source>
        <translation>%1 – Imago</translation>
    </message>
    <message>
        <source>A run is training</source>
        <translation>Une exécution est en cours</translation>
    </message>
    <message>
        <source>The run %1 is still training.</source>
        <translation>L’exécution %1 s’entraîne encore.</translation>
    </message>
    <message>
        <source>Stopped runs keep what they have learnt and can be resumed later.</source>
        <translation>Les exécutions arrêtées gardent ce qu’elles ont appris et peuvent être reprises plus tard.</translation>
    </message>
    <message>
        <source>&amp;Keep training, close the window</source>
        <translation>&amp;Continuer l’entraînement, fermer la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Arrêter et fermer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Nouveau projet…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Ouvrir un projet…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Projets &amp;récents</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>Ouvrir le projet d’e&amp;xemple</translation>
    </message>
    <message>
        <source>&amp;Add a folder of pictures…</source>
        <translation>&amp;Ajouter un dossier d’images…</translation>
    </message>
    <message>
        <source>Add &amp;pictures…</source>
        <translation>Ajouter des i&amp;mages…</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>Ajouter des vidéos…</translation>
    </message>
    <message>
        <source>&amp;Import a data set…</source>
        <translation>&amp;Importer un jeu de données…</translation>
    </message>
    <message>
        <source>&amp;Export the data set…</source>
        <translation>&amp;Exporter le jeu de données…</translation>
    </message>
    <message>
        <source>Look for &amp;changed and moved files</source>
        <translation>&amp;Chercher les fichiers modifiés et déplacés</translation>
    </message>
    <message>
        <source>Pre&amp;dict pictures…</source>
        <translation>&amp;Prédire des images…</translation>
    </message>
    <message>
        <source>Pre-&amp;label pictures…</source>
        <translation>Préétique&amp;ter des images…</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Enregi&amp;strer</translation>
    </message>
    <message>
        <source>All changes are saved: every change is written to %1 at once.</source>
        <translation>Toutes les modifications sont enregistrées&#xa0;: chacune est écrite aussitôt dans %1.</translation>
    </message>
    <message>
        <source>C&amp;lose project</source>
        <translation>Fermer &amp;le projet</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historique…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Theme: as the &amp;desktop</source>
        <translation>Thème&#xa0;: comme le &amp;bureau</translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation>Thème&#xa0;: &amp;clair</translation>
    </message>
    <message>
        <source>Theme: d&amp;ark</source>
        <translation>Thème&#xa0;: &amp;sombre</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>&amp;Commands</source>
        <translation>&amp;Commandes</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Palette de commandes…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Raccourcis clavier…</translation>
    </message>
    <message>
        <source>&amp;About Imago</source>
        <translation>À propos d’&amp;Imago</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>About Imago</source>
        <translation>À propos d’Imago</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Imago %1&lt;/h3&gt;&lt;p&gt;Turns a folder of pictures into a working image model.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt %2, OpenCV, SQLite and LibTorch; icons by Lucide.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Imago %1&lt;/h3&gt;&lt;p&gt;Fait d’un dossier d’images un modèle d’image qui fonctionne.&lt;/p&gt;&lt;p&gt;Logiciel libre sous la licence publique générale GNU, version 3 ou ultérieure. Construit avec Qt %2, OpenCV, SQLite et LibTorch&#xa0;; icônes de Lucide.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Opening the sample project…</source>
        <translation>Ouverture du projet d’exemple…</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Imago projects (*.imago);;All files (*)</source>
        <translation>Projets Imago (*.imago);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Predict pictures</source>
        <translation>Prédire des images</translation>
    </message>
    <message>
        <source>Open a project first: then weights can be dropped here.</source>
        <translation>Ouvrez d’abord un projet&#xa0;: vous pourrez alors déposer des poids ici.</translation>
    </message>
    <message>
        <source>Drop folders, pictures, videos, annotations, weights or a project file here.</source>
        <translation>Déposez ici des dossiers, images, vidéos, annotations, poids ou un fichier de projet.</translation>
    </message>
    <message>
        <source>Open a project first: then videos can be dropped here.</source>
        <translation>Ouvrez d’abord un projet&#xa0;: vous pourrez alors déposer des vidéos ici.</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>&amp;Manuel</translation>
    </message>
    <message>
        <source>&amp;Tour of the workspaces</source>
        <translation>&amp;Visite des espaces de travail</translation>
    </message>
    <message>
        <source>%1 (read-only) – Imago</source>
        <translation>%1 (lecture seule) – Imago</translation>
    </message>
    <message>
        <source>Restore a &amp;backup…</source>
        <translation>Restaurer une sau&amp;vegarde…</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>&amp;System language</source>
        <translation>Langue du &amp;système</translation>
    </message>
    <message>
        <source>%1 is still at work. Choose the language again when that is done.</source>
        <translation>%1&#xa0;: encore en cours. Choisissez de nouveau la langue une fois que ce sera terminé.</translation>
    </message>
    <message>
        <source>Theme: &amp;high contrast</source>
        <translation>Thème&#xa0;: con&amp;traste élevé</translation>
    </message>
    <message>
        <source>&amp;Patterns for classes</source>
        <translation>&amp;Motifs pour les classes</translation>
    </message>
    <message>
        <source>Forms, dashes and hatches beside the colours of classes, groups and runs</source>
        <translation>Formes, tirets et hachures en plus des couleurs des classes, groupes et exécutions</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Taille du te&amp;xte</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>Partie sui&amp;vante de la fenêtre</translation>
    </message>
    <message>
        <source>Pre&amp;vious part of the window</source>
        <translation>Partie p&amp;récédente de la fenêtre</translation>
    </message>
</context>
<context>
    <name>imago::ui::MapPanel</name>
    <message>
        <source>No map yet</source>
        <translation>Pas encore de carte</translation>
    </message>
    <message>
        <source>Let the network of this run look at every
picture, labelled or not. The map then shows
which of them are alike to it.</source>
        <translation>Laissez le réseau de cette exécution examiner
toutes les images, étiquetées ou non. La carte
montre alors lesquelles se ressemblent.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Look at all pictures</source>
        <translation>&amp;Examiner toutes les images</translation>
    </message>
    <message>
        <source>Neighbourhoods: reading</source>
        <translation>Voisinages&#xa0;: lecture</translation>
    </message>
    <message>
        <source>Neighbourhoods: searching</source>
        <translation>Voisinages&#xa0;: recherche</translation>
    </message>
    <message>
        <source>Neighbourhoods: arranging</source>
        <translation>Voisinages&#xa0;: disposition</translation>
    </message>
    <message>
        <source>Progress of looking at all pictures</source>
        <translation>Progression de l’examen de toutes les images</translation>
    </message>
    <message>
        <source>What the colour says</source>
        <translation>Ce que dit la couleur</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>Correct ou faux</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>How the pictures are arranged</source>
        <translation>Comment les images sont disposées</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>Voisinages</translation>
    </message>
    <message>
        <source>Main directions</source>
        <translation>Directions principales</translation>
    </message>
    <message>
        <source>UMAP: alike pictures lie together</source>
        <translation>UMAP&#xa0;: les images semblables sont proches</translation>
    </message>
    <message>
        <source>Two principal components: distances are true, groups overlap</source>
        <translation>Deux composantes principales&#xa0;: les distances sont vraies, les groupes se recouvrent</translation>
    </message>
    <message>
        <source>Draw a line around pictures</source>
        <translation>Tracer une ligne autour d’images</translation>
    </message>
    <message>
        <source>%1; or drag with Shift held</source>
        <translation>%1&#xa0;; ou faites glisser en tenant Maj</translation>
    </message>
    <message>
        <source>List the pictures in view</source>
        <translation>Lister les images visibles</translation>
    </message>
    <message>
        <source>Pictures in view on the map</source>
        <translation>Images visibles sur la carte</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Montrer toute la carte</translation>
    </message>
    <message>
        <source>Stop arranging</source>
        <translation>Arrêter la disposition</translation>
    </message>
    <message>
        <source>Progress of the map</source>
        <translation>Progression de la carte</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>Couleurs de la carte</translation>
    </message>
    <message>
        <source>Click to bring out a colour; double click or Return lists its pictures</source>
        <translation>Un clic fait ressortir une couleur&#xa0;; un double clic ou Entrée liste ses images</translation>
    </message>
    <message>
        <source>Around a picture on the map</source>
        <translation>Autour d’une image sur la carte</translation>
    </message>
    <message>
        <source>Pictures inside the line</source>
        <translation>Images à l’intérieur de la ligne</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Starting the network…</source>
        <translation>Démarrage du réseau…</translation>
    </message>
    <message>
        <source>Looking for the main directions…</source>
        <translation>Recherche des directions principales…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n new picture(s)</source>
        <translation>
            <numerusform>&amp;Ajouter %n nouvelle image</numerusform>
            <numerusform>&amp;Ajouter %n nouvelles images</numerusform>
        </translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Étiquette&#xa0;: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Prediction: %1, %2</source>
        <translation>Prédiction&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>not labelled</source>
        <translation>sans étiquette</translation>
    </message>
    <message>
        <source>right</source>
        <translation>correct</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>faux</translation>
    </message>
    <message numerus="yes">
        <source>A map needs at least %n pictures.</source>
        <translation>
            <numerusform>Une carte demande au moins %n image.</numerusform>
            <numerusform>Une carte demande au moins %n images.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prediction: %1, %2 (wrong)</source>
        <translation>Prédiction&#xa0;: %1, %2 (fausse)</translation>
    </message>
</context>
<context>
    <name>imago::ui::MapView</name>
    <message>
        <source>Map of all pictures</source>
        <translation>Carte de toutes les images</translation>
    </message>
</context>
<context>
    <name>imago::ui::MeasuresModel</name>
    <message>
        <source>Subset accuracy</source>
        <translation>Correspondance exacte</translation>
    </message>
    <message>
        <source>Pictures with exactly the right set of classes</source>
        <translation>Images avec exactement le bon ensemble de classes</translation>
    </message>
    <message>
        <source>mAP</source>
        <translation>mAP</translation>
    </message>
    <message>
        <source>Mean average precision of the classes</source>
        <translation>Moyenne des précisions moyennes des classes</translation>
    </message>
    <message>
        <source>Hamming loss</source>
        <translation>Perte de Hamming</translation>
    </message>
    <message>
        <source>Share of the picture and class pairs that are wrong</source>
        <translation>Part des couples image-classe qui sont faux</translation>
    </message>
    <message>
        <source>Accuracy (top-1)</source>
        <translation>Exactitude (top-1)</translation>
    </message>
    <message>
        <source>Pictures whose most probable class is the true one</source>
        <translation>Images dont la classe la plus probable est la réelle</translation>
    </message>
    <message>
        <source>Top-%1</source>
        <translation>Top-%1</translation>
    </message>
    <message>
        <source>Pictures whose true class is among the %1 most probable</source>
        <translation>Images dont la classe réelle est parmi les %1 plus probables</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>Exactitude équilibrée</translation>
    </message>
    <message>
        <source>Mean recall of the classes: rare ones count as much as common ones</source>
        <translation>Rappel moyen des classes&#xa0;: les rares comptent autant que les fréquentes</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>Macro-F1</translation>
    </message>
    <message>
        <source>Mean F1 of the classes</source>
        <translation>F1 moyen des classes</translation>
    </message>
    <message>
        <source>Macro precision</source>
        <translation>Macro-précision</translation>
    </message>
    <message>
        <source>Mean precision of the classes</source>
        <translation>Précision moyenne des classes</translation>
    </message>
    <message>
        <source>Macro recall</source>
        <translation>Macro-rappel</translation>
    </message>
    <message>
        <source>Mean recall of the classes</source>
        <translation>Rappel moyen des classes</translation>
    </message>
    <message>
        <source>Weighted F1</source>
        <translation>F1 pondéré</translation>
    </message>
    <message>
        <source>Mean F1, each class by its pictures</source>
        <translation>F1 moyen, chaque classe selon ses images</translation>
    </message>
    <message>
        <source>Micro-F1</source>
        <translation>Micro-F1</translation>
    </message>
    <message>
        <source>F1 over all picture and class pairs</source>
        <translation>F1 sur tous les couples image-classe</translation>
    </message>
    <message>
        <source>Cohen’s kappa</source>
        <translation>Kappa de Cohen</translation>
    </message>
    <message>
        <source>Agreement beyond what chance gives: 1 is perfect, 0 is chance</source>
        <translation>Accord au-delà de ce que donne le hasard&#xa0;: 1 est parfait, 0 est le hasard</translation>
    </message>
    <message>
        <source>Matthews correlation</source>
        <translation>Corrélation de Matthews</translation>
    </message>
    <message>
        <source>Correlation of truth and prediction: 1 is perfect, 0 is chance</source>
        <translation>Corrélation entre vérité et prédiction&#xa0;: 1 est parfait, 0 est le hasard</translation>
    </message>
    <message>
        <source>Mean area under the precision–recall curves</source>
        <translation>Aire moyenne sous les courbes précision-rappel</translation>
    </message>
    <message>
        <source>ROC area</source>
        <translation>Aire ROC</translation>
    </message>
    <message>
        <source>Mean area under the ROC curves, one class against the rest</source>
        <translation>Aire moyenne sous les courbes ROC, une classe contre le reste</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Perte logarithmique</translation>
    </message>
    <message>
        <source>Mean cross-entropy in nats: lower is better</source>
        <translation>Entropie croisée moyenne en nats&#xa0;: plus bas vaut mieux</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>an interval</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Where the figure would lie in 95 of 100 such sets of pictures (bootstrap)</source>
        <translation>Où se situerait le chiffre dans 95 jeux d’images semblables sur 100 (bootstrap)</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>Intervalle à 95&#xa0;%</translation>
    </message>
</context>
<context>
    <name>imago::ui::MeasuresPanel</name>
    <message>
        <source>Nothing is called positive</source>
        <translation>Rien n’est dit positif</translation>
    </message>
    <message>
        <source>From %1 on: finds %2, false alarms %3</source>
        <translation>À partir de %1&#xa0;: trouve %2, fausses alertes %3</translation>
    </message>
    <message>
        <source>From %1 on: precision %2, recall %3</source>
        <translation>À partir de %1&#xa0;: précision %2, rappel %3</translation>
    </message>
    <message>
        <source>Measures over all classes</source>
        <translation>Mesures sur toutes les classes</translation>
    </message>
    <message>
        <source>Class of the curve</source>
        <translation>Classe de la courbe</translation>
    </message>
    <message>
        <source>Kind of curve</source>
        <translation>Type de courbe</translation>
    </message>
    <message>
        <source>Precision–recall</source>
        <translation>Précision-rappel</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Curve of the class</source>
        <translation>Courbe de la classe</translation>
    </message>
    <message>
        <source>No picture of this class in the split.</source>
        <translation>Aucune image de cette classe dans la partition.</translation>
    </message>
    <message>
        <source>False positive rate</source>
        <translation>Taux de faux positifs</translation>
    </message>
    <message>
        <source>True positive rate</source>
        <translation>Taux de vrais positifs</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
</context>
<context>
    <name>imago::ui::NeighbourStrip</name>
    <message>
        <source>Nearest training pictures</source>
        <translation>Images d’entraînement les plus proches</translation>
    </message>
    <message>
        <source>Known once the network has looked at all pictures: see the Map.</source>
        <translation>Connues une fois que le réseau a examiné toutes les images&#xa0;: voir la carte.</translation>
    </message>
    <message>
        <source>Not known yet.</source>
        <translation>Pas encore connues.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>%1
Label: %2
Distance %3</source>
        <translation>%1
Étiquette&#xa0;: %2
Distance %3</translation>
    </message>
</context>
<context>
    <name>imago::ui::NewProjectDialog</name>
    <message>
        <source>The folders&apos; &amp;names are the classes</source>
        <translation>Les &amp;noms des dossiers sont les classes</translation>
    </message>
    <message>
        <source>&amp;Create project</source>
        <translation>&amp;Créer le projet</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>none yet: pictures can be added later</source>
        <translation>aucune encore&#xa0;: des images peuvent être ajoutées plus tard</translation>
    </message>
    <message>
        <source>&amp;Pictures:</source>
        <translation>&amp;Images&#xa0;:</translation>
    </message>
    <message>
        <source>Project &amp;file:</source>
        <translation>&amp;Fichier du projet&#xa0;:</translation>
    </message>
    <message>
        <source>Choose the folder of pictures</source>
        <translation>Choisir le dossier d’images</translation>
    </message>
    <message>
        <source>Choose the project file</source>
        <translation>Choisir le fichier du projet</translation>
    </message>
    <message>
        <source>A picture in the folder “cat” gets the label “cat”; folders train, val and test become the split</source>
        <translation>Une image du dossier «&#xa0;cat&#xa0;» reçoit l’étiquette «&#xa0;cat&#xa0;»&#xa0;; les dossiers train, val et test deviennent la partition</translation>
    </message>
    <message>
        <source>Pictures stay where they are and are never changed. Everything that you do is kept in one project file.</source>
        <translation>Les images restent où elles sont et ne sont jamais modifiées. Tout ce que vous faites est conservé dans un seul fichier de projet.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projet</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>Dossier d’images</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>Fichier du projet</translation>
    </message>
    <message>
        <source>Imago projects (*.imago)</source>
        <translation>Projets Imago (*.imago)</translation>
    </message>
    <message>
        <source>Say where the project file should be.</source>
        <translation>Indiquez où doit se trouver le fichier du projet.</translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose another name, or open it instead.</source>
        <translation>Un fichier de ce nom existe déjà. Choisissez un autre nom, ou ouvrez plutôt celui-là.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 n’existe pas.</translation>
    </message>
    <message numerus="yes">
        <source>%n files and folders</source>
        <translation>
            <numerusform>%n fichier ou dossier</numerusform>
            <numerusform>%n fichiers et dossiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::NextPictures</name>
    <message>
        <source>Unsure, and all different</source>
        <translation>Incertaines, et toutes différentes</translation>
    </message>
    <message>
        <source>Unsure of all classes</source>
        <translation>Incertaines entre toutes les classes</translation>
    </message>
    <message>
        <source>Torn between two classes</source>
        <translation>Hésitant entre deux classes</translation>
    </message>
    <message>
        <source>Unlike all that is labelled</source>
        <translation>Loin de tout ce qui est étiqueté</translation>
    </message>
</context>
<context>
    <name>imago::ui::NextRow</name>
    <message>
        <source>Which pictures come first</source>
        <translation>Quelles images viennent d’abord</translation>
    </message>
    <message>
        <source>Which pictures come first: %1</source>
        <translation>Quelles images viennent d’abord&#xa0;: %1</translation>
    </message>
    <message>
        <source>In the order of the project</source>
        <translation>Dans l’ordre du projet</translation>
    </message>
    <message>
        <source>Progress of looking at all pictures</source>
        <translation>Progression de l’examen de toutes les images</translation>
    </message>
    <message numerus="yes">
        <source>The model looked at %1 of %Ln pictures</source>
        <translation>
            <numerusform>Le modèle a examiné %1 image sur %Ln</numerusform>
            <numerusform>Le modèle a examiné %1 des %Ln images</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to &amp;Train</source>
        <translation>Aller à «&#xa0;E&amp;ntraîner&#xa0;»</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>&amp;Look at all pictures</source>
        <translation>&amp;Examiner toutes les images</translation>
    </message>
    <message>
        <source>Order ane&amp;w</source>
        <translation>&amp;Réordonner</translation>
    </message>
    <message>
        <source>With the labels as they are now</source>
        <translation>D’après les étiquettes actuelles</translation>
    </message>
    <message>
        <source>Train a model on what is labelled; what it is unsure of then comes first.</source>
        <translation>Entraînez un modèle sur ce qui est étiqueté&#xa0;; ce dont il n’est pas sûr viendra alors d’abord.</translation>
    </message>
    <message>
        <source>Reading what the model sees…</source>
        <translation>Lecture de ce que voit le modèle…</translation>
    </message>
    <message>
        <source>The model looks at all pictures first…</source>
        <translation>Le modèle examine d’abord toutes les images…</translation>
    </message>
    <message>
        <source>Ordering…</source>
        <translation>Mise en ordre…</translation>
    </message>
    <message>
        <source>The model has to look at all pictures first.</source>
        <translation>Le modèle doit d’abord examiner toutes les images.</translation>
    </message>
    <message>
        <source>Every picture has a label</source>
        <translation>Chaque image a une étiquette</translation>
    </message>
    <message numerus="yes">
        <source>By %1: %n picture(s) of the queue left</source>
        <translation>
            <numerusform>D’après %1&#xa0;: encore %n image dans la file</numerusform>
            <numerusform>D’après %1&#xa0;: encore %n images dans la file</numerusform>
        </translation>
    </message>
    <message>
        <source>By %1: every picture of the queue has a label</source>
        <translation>D’après %1&#xa0;: chaque image de la file a une étiquette</translation>
    </message>
</context>
<context>
    <name>imago::ui::NotesPanel</name>
    <message>
        <source>Add the &amp;comment</source>
        <translation>Ajouter le &amp;commentaire</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>Comments on this picture</source>
        <translation>Commentaires sur cette image</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Nouveau commentaire</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds it</source>
        <translation>Ctrl+Entrée l’ajoute</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Nothing to label here</source>
        <translation>Rien à étiqueter ici</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Réglé</translation>
    </message>
    <message>
        <source>Open; tick it when it is done</source>
        <translation>En suspens&#xa0;; cochez-le une fois réglé</translation>
    </message>
</context>
<context>
    <name>imago::ui::OperationRow</name>
    <message>
        <source>%1: probability</source>
        <translation>%1&#xa0;: probabilité</translation>
    </message>
    <message>
        <source>%1: probability in percent</source>
        <translation>%1&#xa0;: probabilité en pour cent</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>%1: range</source>
        <translation>%1&#xa0;: plage</translation>
    </message>
    <message>
        <source>%1: lowest</source>
        <translation>%1&#xa0;: minimum</translation>
    </message>
    <message>
        <source>%1: highest</source>
        <translation>%1&#xa0;: maximum</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Plage</translation>
    </message>
</context>
<context>
    <name>imago::ui::OperationText</name>
    <message>
        <source>Left becomes right; not for text or anything with a handedness.</source>
        <translation>La gauche devient la droite&#xa0;; pas pour du texte ni ce qui a un côté gauche ou droit.</translation>
    </message>
    <message>
        <source>Upside down; for pictures taken from above.</source>
        <translation>Tête en bas&#xa0;; pour des images prises d’en haut.</translation>
    </message>
    <message>
        <source>Turns about the middle.</source>
        <translation>Tourne autour du centre.</translation>
    </message>
    <message>
        <source>Shows a part, of this share of the area, enlarged to the whole.</source>
        <translation>Montre une partie, de cette part de la surface, agrandie à l’ensemble.</translation>
    </message>
    <message>
        <source>Shifts by a share of the side.</source>
        <translation>Décale d’une part du côté.</translation>
    </message>
    <message>
        <source>Nearer or farther.</source>
        <translation>Plus près ou plus loin.</translation>
    </message>
    <message>
        <source>Slants, as seen from the side.</source>
        <translation>Incline, comme vu de côté.</translation>
    </message>
    <message>
        <source>Darker or lighter exposure.</source>
        <translation>Exposition plus sombre ou plus claire.</translation>
    </message>
    <message>
        <source>Flatter or harsher light.</source>
        <translation>Lumière plus plate ou plus dure.</translation>
    </message>
    <message>
        <source>Paler or stronger colours.</source>
        <translation>Couleurs plus pâles ou plus vives.</translation>
    </message>
    <message>
        <source>Turns the colours; not where colour tells the classes apart.</source>
        <translation>Fait tourner les couleurs&#xa0;; pas là où la couleur distingue les classes.</translation>
    </message>
    <message>
        <source>Takes the colour away, so that shape must do.</source>
        <translation>Ôte la couleur, si bien que la forme doit suffire.</translation>
    </message>
    <message>
        <source>Out of focus; width as a share of the shorter side.</source>
        <translation>Mise au point floue&#xa0;; largeur en part du plus petit côté.</translation>
    </message>
    <message>
        <source>Grain of a weak sensor, in grey levels of 255.</source>
        <translation>Grain d’un capteur faible, en niveaux de gris sur 255.</translation>
    </message>
    <message>
        <source>Blocks of strong compression, by quality.</source>
        <translation>Blocs d’une forte compression, selon la qualité.</translation>
    </message>
    <message>
        <source>Two operations of fourteen at random, geometry and colour, of this magnitude of 30.</source>
        <translation>Deux opérations sur quatorze au hasard, géométrie et couleur, de cette intensité sur 30.</translation>
    </message>
    <message>
        <source>One operation of fourteen at random, from mild to violent: nothing to tune.</source>
        <translation>Une opération sur quatorze au hasard, de douce à violente&#xa0;: rien à régler.</translation>
    </message>
    <message>
        <source>Hides a rectangle of this share of the area.</source>
        <translation>Cache un rectangle de cette part de la surface.</translation>
    </message>
    <message>
        <source>Blends two pictures and their labels; alpha of the Beta distribution.</source>
        <translation>Fond deux images et leurs étiquettes&#xa0;; alpha de la loi bêta.</translation>
    </message>
    <message>
        <source>Pastes a part of another picture, with its share of the label; alpha.</source>
        <translation>Colle une partie d’une autre image, avec sa part de l’étiquette&#xa0;; alpha.</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>Géométrie</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>Au hasard</translation>
    </message>
    <message>
        <source>Erase and mix</source>
        <translation>Effacer et mélanger</translation>
    </message>
</context>
<context>
    <name>imago::ui::PicturePanel</name>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>True: &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; not among the predicted pictures</source>
        <translation>Réelle&#xa0;: &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; pas parmi les images prédites</translation>
    </message>
    <message>
        <source>True: &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; Predicted: &lt;b style=&apos;color:%2&apos;&gt;%3&lt;/b&gt;</source>
        <translation>Réelle&#xa0;: &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; Prédite&#xa0;: &lt;b style=&apos;color:%2&apos;&gt;%3&lt;/b&gt;</translation>
    </message>
    <message>
        <source> &amp;nbsp; Loss %1</source>
        <translation> &amp;nbsp; Perte %1</translation>
    </message>
    <message>
        <source>Confidence of every class</source>
        <translation>Confiance de chaque classe</translation>
    </message>
    <message>
        <source>Confiden&amp;ces</source>
        <translation>Confian&amp;ces</translation>
    </message>
    <message>
        <source>Nearest tra&amp;ining pictures</source>
        <translation>Images d’entr&amp;aînement proches</translation>
    </message>
    <message>
        <source>When it was lear&amp;nt</source>
        <translation>Quand elle a été a&amp;pprise</translation>
    </message>
    <message>
        <source>Ex&amp;planation</source>
        <translation>E&amp;xplication</translation>
    </message>
    <message>
        <source>Details of the picture</source>
        <translation>Détails de l’image</translation>
    </message>
    <message>
        <source>Select a picture to see what the network saw.</source>
        <translation>Sélectionnez une image pour voir ce que le réseau a vu.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>Only pictures that validated this run were followed from epoch to epoch.</source>
        <translation>Seules les images qui ont validé cette exécution ont été suivies d’époque en époque.</translation>
    </message>
    <message>
        <source>As the network says it: no mistakes of validation pictures to calibrate it by.</source>
        <translation>Telles que le réseau les donne&#xa0;: aucune erreur sur des images de validation pour les calibrer.</translation>
    </message>
    <message numerus="yes">
        <source>Calibrated: logits divided by %1, fitted on %n validation picture(s). Thin mark: as the network says it.</source>
        <translation>
            <numerusform>Calibrées&#xa0;: logits divisés par %1, valeur ajustée sur %n image de validation. Trait fin&#xa0;: valeur donnée par le réseau.</numerusform>
            <numerusform>Calibrées&#xa0;: logits divisés par %1, valeur ajustée sur %n images de validation. Trait fin&#xa0;: valeur donnée par le réseau.</numerusform>
        </translation>
    </message>
    <message>
        <source>As the network says it, not calibrated.</source>
        <translation>Telles que le réseau les donne, non calibrées.</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>Interrogation du modèle…</translation>
    </message>
    <message>
        <source>No explanation: %1</source>
        <translation>Pas d’explication&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::PlotView</name>
    <message>
        <source> (smoothed %1)</source>
        <translation> (lissé %1)</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>Pas encore de valeurs</translation>
    </message>
</context>
<context>
    <name>imago::ui::PredictDialog</name>
    <message>
        <source>What the model sees</source>
        <translation>Ce que voit le modèle</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>&amp;Model of run:</source>
        <translation>&amp;Modèle de l’exécution&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Add to the project</source>
        <translation>&amp;Ajouter au projet</translation>
    </message>
    <message>
        <source>%1 · %2 validation accuracy</source>
        <translation>%1 · exactitude de validation %2</translation>
    </message>
    <message>
        <source>%1
%2 %3</source>
        <translation>%1
%2 %3</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>Interrogation du modèle…</translation>
    </message>
    <message>
        <source>No run has a model yet. Train one first.</source>
        <translation>Aucune exécution n’a encore de modèle. Entraînez-en un d’abord.</translation>
    </message>
</context>
<context>
    <name>imago::ui::PreflightPanel</name>
    <message>
        <source>Checks before the start</source>
        <translation>Contrôles avant le départ</translation>
    </message>
    <message>
        <source>Everything is ready for training.</source>
        <translation>Tout est prêt pour l’entraînement.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Show the pictures: %1</source>
        <translation>Montrer les images&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::PrelabelDialog</name>
    <message>
        <source>there already: %1</source>
        <translation>déjà présentes&#xa0;: %1</translation>
    </message>
    <message>
        <source>of other classes: %1</source>
        <translation>d’autres classes&#xa0;: %1</translation>
    </message>
    <message>
        <source>pictures left alone: %1</source>
        <translation>images laissées telles quelles&#xa0;: %1</translation>
    </message>
    <message>
        <source>first problem: %1: %2</source>
        <translation>premier problème&#xa0;: %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>P&amp;ropose</source>
        <translation>P&amp;roposer</translation>
    </message>
    <message>
        <source>Pre-label pictures</source>
        <translation>Préétiqueter des images</translation>
    </message>
    <message>
        <source>Built-in detector: boxes of 80 common things</source>
        <translation>Détecteur intégré&#xa0;: boîtes de 80 choses courantes</translation>
    </message>
    <message>
        <source>%1: classes of whole pictures</source>
        <translation>%1&#xa0;: classes d’images entières</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modèle&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Pictures:</source>
        <translation>&amp;Images&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Least confidence:</source>
        <translation>Confiance mi&amp;nimale&#xa0;:</translation>
    </message>
    <message>
        <source>The model&apos;s proposals are drawn dashed until you accept or reject them, and nothing trains on them before. What you made stays as it is.</source>
        <translation>Les propositions du modèle sont dessinées en tirets jusqu’à ce que vous les acceptiez ou rejetiez, et rien n’en apprend avant. Ce que vous avez fait reste inchangé.</translation>
    </message>
    <message>
        <source>Find a class</source>
        <translation>Chercher une classe</translation>
    </message>
    <message>
        <source>What the detector&apos;s classes are in this project</source>
        <translation>Ce que sont les classes du détecteur dans ce projet</translation>
    </message>
    <message>
        <source>The detector sees</source>
        <translation>Le détecteur voit</translation>
    </message>
    <message>
        <source>This project calls it</source>
        <translation>Ce projet dit</translation>
    </message>
    <message>
        <source>&amp;All under their own names</source>
        <translation>&amp;Toutes sous leur propre nom</translation>
    </message>
    <message>
        <source>&amp;Only classes the project has</source>
        <translation>&amp;Seulement les classes du projet</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Without any label</source>
        <translation>Sans aucune étiquette</translation>
    </message>
    <message>
        <source>Those that Data shows</source>
        <translation>Celles que montre «&#xa0;Données&#xa0;»</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>There are no such pictures.</source>
        <translation>Il n’y a pas de telles images.</translation>
    </message>
    <message>
        <source>No class is wanted: say what at least one is called here.</source>
        <translation>Aucune classe n’est voulue&#xa0;: dites comment au moins une s’appelle ici.</translation>
    </message>
    <message>
        <source>Classes that the project has not yet are added when they are found: up to %1.</source>
        <translation>Les classes que le projet n’a pas encore sont ajoutées dès qu’elles sont trouvées&#xa0;: jusqu’à %1.</translation>
    </message>
    <message>
        <source>Proposing labels</source>
        <translation>Proposition d’étiquettes</translation>
    </message>
    <message numerus="yes">
        <source>Proposals: %1 on %2 of %Ln pictures</source>
        <translation>
            <numerusform>Propositions&#xa0;: %1, pour %2 image sur %Ln</numerusform>
            <numerusform>Propositions&#xa0;: %1, pour %2 des %Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln classes are wanted.</source>
        <translation>
            <numerusform>%1 classe voulue sur %Ln.</numerusform>
            <numerusform>%1 des %Ln classes sont voulues.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::PreviewGrid</name>
    <message>
        <source>Preview of augmented pictures</source>
        <translation>Aperçu des images augmentées</translation>
    </message>
    <message>
        <source>Picture %1 of %2: %3</source>
        <translation>Image %1 sur %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>imago::ui::ProblemTable</name>
    <message>
        <source>Pictures with problems</source>
        <translation>Images à problèmes</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
</context>
<context>
    <name>imago::ui::ProjectRescue</name>
    <message>
        <source>Read-only: nothing can be changed here</source>
        <translation>Lecture seule&#xa0;: rien ne peut être modifié ici</translation>
    </message>
    <message>
        <source>Restore a backup of which project?</source>
        <translation>De quel projet restaurer une sauvegarde&#xa0;?</translation>
    </message>
    <message>
        <source>Imago projects (*.imago);;All files (*)</source>
        <translation>Projets Imago (*.imago);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The backup is restored.</source>
        <translation>La sauvegarde est restaurée.</translation>
    </message>
    <message>
        <source>The backup is restored. The state from before is %1.</source>
        <translation>La sauvegarde est restaurée. L’état précédent est conservé&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>imago::ui::Proposer</name>
    <message>
        <source>This picture cannot be read: there is nothing to look at.</source>
        <translation>Cette image est illisible&#xa0;: il n’y a rien à regarder.</translation>
    </message>
    <message>
        <source>The detector is sure of nothing on this picture.</source>
        <translation>Le détecteur n’est sûr de rien sur cette image.</translation>
    </message>
    <message>
        <source>Boxes proposed: %1</source>
        <translation>Boîtes proposées&#xa0;: %1</translation>
    </message>
    <message>
        <source>there already: %1</source>
        <translation>déjà présentes&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>of classes that the project has not: %1</source>
        <translation>de classes que le projet n’a pas&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>Espaces de travail</translation>
    </message>
</context>
<context>
    <name>imago::ui::RangeSlider</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
</context>
<context>
    <name>imago::ui::RateDialog</name>
    <message>
        <source>Trying rates on the training pictures…</source>
        <translation>Essai de taux sur les images d’entraînement…</translation>
    </message>
    <message>
        <source>Find a learning rate</source>
        <translation>Chercher un taux d’apprentissage</translation>
    </message>
    <message>
        <source>Progress of the test</source>
        <translation>Progression du test</translation>
    </message>
    <message>
        <source>&amp;Use this rate</source>
        <translation>&amp;Prendre ce taux</translation>
    </message>
    <message>
        <source>Chosen: %1. Good is where the loss falls steeply, well before it rises again.</source>
        <translation>Choisi&#xa0;: %1. Un bon taux se trouve là où la perte descend en pente raide, bien avant qu’elle remonte.</translation>
    </message>
    <message>
        <source>No rate stands out; choose one where the loss falls steeply.</source>
        <translation>Aucun taux ne se distingue&#xa0;; choisissez-en un là où la perte descend en pente raide.</translation>
    </message>
</context>
<context>
    <name>imago::ui::RatePlot</name>
    <message>
        <source>Loss over learning rate</source>
        <translation>Perte selon le taux d’apprentissage</translation>
    </message>
    <message>
        <source>Click or use the arrow keys to choose a rate</source>
        <translation>Cliquez ou utilisez les flèches pour choisir un taux</translation>
    </message>
    <message>
        <source>Chosen rate %1</source>
        <translation>Taux choisi %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::RecipeForm</name>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>&amp;Quick</source>
        <translation>&amp;Rapide</translation>
    </message>
    <message>
        <source>&amp;Balanced</source>
        <translation>Équili&amp;bré</translation>
    </message>
    <message>
        <source>B&amp;est</source>
        <translation>&amp;Meilleur</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>Préréglage %1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>Ré&amp;seau</translation>
    </message>
    <message>
        <source>Choose weights…</source>
        <translation>Choisir des poids…</translation>
    </message>
    <message>
        <source>Start &amp;weights</source>
        <translation>Poi&amp;ds initiaux</translation>
    </message>
    <message>
        <source>What &amp;learns</source>
        <translation>Ce &amp;qui apprend</translation>
    </message>
    <message>
        <source>Head only (seconds)</source>
        <translation>Tête seule (secondes)</translation>
    </message>
    <message>
        <source>Later half and head</source>
        <translation>Seconde moitié et tête</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>&amp;Input size</source>
        <translation>Taille d’&amp;entrée</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>Tâc&amp;he</translation>
    </message>
    <message>
        <source>One class a picture</source>
        <translation>Une classe par image</translation>
    </message>
    <message>
        <source>Several classes a picture</source>
        <translation>Plusieurs classes par image</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Cadrage</translation>
    </message>
    <message>
        <source>Centre crop</source>
        <translation>Recadrage central</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Étirement</translation>
    </message>
    <message>
        <source>Letterbox</source>
        <translation>Bandes</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>E&amp;pochs</source>
        <translation>Époq&amp;ues</translation>
    </message>
    <message>
        <source>B&amp;atch</source>
        <translation>&amp;Lot</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>SGD with Nesterov momentum</source>
        <translation>SGD avec momentum de Nesterov</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Fin&amp;d…</source>
        <translation>C&amp;hercher…</translation>
    </message>
    <message>
        <source>Find a learning rate</source>
        <translation>Chercher un taux d’apprentissage</translation>
    </message>
    <message>
        <source>Tries rising rates on the training pictures and shows where the loss falls</source>
        <translation>Essaie des taux croissants sur les images d’entraînement et montre où la perte descend</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>Taux d’apprentissa&amp;ge</translation>
    </message>
    <message>
        <source>Backbone share</source>
        <translation>Part du tronc</translation>
    </message>
    <message>
        <source>Layer decay</source>
        <translation>Baisse par couche</translation>
    </message>
    <message>
        <source>Unfreeze over</source>
        <translation>Dégel sur</translation>
    </message>
    <message numerus="yes">
        <source> epochs</source>
        <extracomment>Behind the number of a field.</extracomment>
        <translation>
            <numerusform> époque</numerusform>
            <numerusform> époques</numerusform>
        </translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Gradient clip</source>
        <translation>Écrêtage du gradient</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>S&amp;chedule</source>
        <translation>Plani&amp;fication</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Cosinus</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>Un cycle</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Paliers</translation>
    </message>
    <message>
        <source>Where validation stands still</source>
        <translation>Quand la validation stagne</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Constant</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Échauffement</translation>
    </message>
    <message>
        <source>Rising share</source>
        <translation>Part montante</translation>
    </message>
    <message>
        <source>Step every</source>
        <translation>Palier toutes les</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Patience</translation>
    </message>
    <message>
        <source>Step factor</source>
        <translation>Facteur de palier</translation>
    </message>
    <message>
        <source>Loss and sampling</source>
        <translation>Perte et échantillonnage</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Entropie croisée</translation>
    </message>
    <message>
        <source>Focal</source>
        <translation>Focale</translation>
    </message>
    <message>
        <source>Focal gamma</source>
        <translation>Gamma focal</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>Poids des classes</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Égaux</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibrés</translation>
    </message>
    <message>
        <source>Effective number</source>
        <translation>Nombre effectif</translation>
    </message>
    <message>
        <source>Balance beta</source>
        <translation>Bêta d’équilibrage</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Échantillonnage</translation>
    </message>
    <message>
        <source>Each picture once</source>
        <translation>Chaque image une fois</translation>
    </message>
    <message>
        <source>Each class as often</source>
        <translation>Chaque classe autant</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Lissage d’étiquettes</translation>
    </message>
    <message>
        <source>Against overfitting</source>
        <translation>Contre le surapprentissage</translation>
    </message>
    <message>
        <source>Edit in A&amp;ugment</source>
        <translation>Modifier d&amp;ans «&#xa0;Augmenter&#xa0;»</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentation</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Décroiss. des poids</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Arrêt anticipé</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>The network&apos;s own</source>
        <translation>Celui du réseau</translation>
    </message>
    <message>
        <source>Stochastic depth</source>
        <translation>Profondeur stoch.</translation>
    </message>
    <message>
        <source>Weight average</source>
        <translation>Moyenne des poids</translation>
    </message>
    <message>
        <source>Size and speed</source>
        <translation>Taille et vitesse</translation>
    </message>
    <message>
        <source>Grow from</source>
        <translation>Grandir depuis</translation>
    </message>
    <message>
        <source>Accumulate</source>
        <translation>Accumuler</translation>
    </message>
    <message numerus="yes">
        <source> batches</source>
        <extracomment>Behind the number of a field.</extracomment>
        <translation>
            <numerusform> lot</numerusform>
            <numerusform> lots</numerusform>
        </translation>
    </message>
    <message>
        <source>Views at the end</source>
        <translation>Vues à la fin</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>L’image</translation>
    </message>
    <message>
        <source>And mirrored</source>
        <translation>Et son reflet</translation>
    </message>
    <message>
        <source>Ten crops</source>
        <translation>Dix recadrages</translation>
    </message>
    <message>
        <source>Unlabelled pictures</source>
        <translation>Images sans étiquette</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Sure from</source>
        <translation>Sûr à partir de</translation>
    </message>
    <message>
        <source>For each labelled</source>
        <translation>Par image étiquetée</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>Validation croisée</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Validates</source>
        <translation>Valide</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Processeur</translation>
    </message>
    <message>
        <source>CUDA graphics card</source>
        <translation>Carte graphique CUDA</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>Pér&amp;iphérique</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>Nom&amp;bre de threads</translation>
    </message>
    <message>
        <source>All cores</source>
        <translation>Tous les cœurs</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation>32 bits</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>16 bit, scaled</source>
        <translation>16 bits, mis à l’échelle</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Graine</translation>
    </message>
    <message>
        <source>Power grid</source>
        <translation>Réseau électrique</translation>
    </message>
    <message>
        <source> g CO₂/kWh</source>
        <translation> g CO₂/kWh</translation>
    </message>
    <message>
        <source>A first model in seconds: the pretrained network stays as it is, only its head learns.</source>
        <translation>Un premier modèle en quelques secondes&#xa0;: le réseau préentraîné reste tel quel, seule sa tête apprend.</translation>
    </message>
    <message>
        <source>The whole network adapts to your pictures; minutes on a processor.</source>
        <translation>Tout le réseau s’adapte à vos images&#xa0;; quelques minutes sur un processeur.</translation>
    </message>
    <message>
        <source>Larger pictures, stronger augmentation, more epochs: for the model you keep.</source>
        <translation>De plus grandes images, une augmentation plus forte, plus d’époques&#xa0;: pour le modèle que vous garderez.</translation>
    </message>
    <message>
        <source>Your own mixture; a dot marks what differs from %1.</source>
        <translation>Votre propre mélange&#xa0;; un point marque ce qui diffère de %1.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>&amp;Optimiser</source>
        <translation>&amp;Optimiseur</translation>
    </message>
    <message>
        <source>%1 – small, pretrained on COCO</source>
        <translation>%1 – petit, préentraîné sur COCO</translation>
    </message>
    <message>
        <source>%1 – pretrained on Open Images</source>
        <translation>%1 – préentraîné sur Open Images</translation>
    </message>
    <message>
        <source>%1 – larger, bring weights</source>
        <translation>%1 – plus grand, poids à fournir</translation>
    </message>
    <message>
        <source>%1 – large, bring weights</source>
        <translation>%1 – grand, poids à fournir</translation>
    </message>
    <message>
        <source>%1 – transformer, bring weights</source>
        <translation>%1 – transformer, poids à fournir</translation>
    </message>
    <message>
        <source>%1 – from scratch, tiny pictures</source>
        <translation>%1 – à partir de rien, images minuscules</translation>
    </message>
    <message>
        <source>%1 – bring weights</source>
        <translation>%1 – poids à fournir</translation>
    </message>
    <message>
        <source>part %1</source>
        <extracomment>The number of a field; the text around it stands in the field too.</extracomment>
        <translation>partie %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::RecipeRows</name>
    <message>
        <source>Take %1 back to the preset</source>
        <translation>Rendre à «&#xa0;%1&#xa0;» la valeur du préréglage</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message numerus="yes">
        <source>More (%n changed)</source>
        <translation>
            <numerusform>Plus (%n modifié)</numerusform>
            <numerusform>Plus (%n modifiés)</numerusform>
        </translation>
    </message>
    <message>
        <source>More of %1</source>
        <translation>Plus de réglages&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::RecipeText</name>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Parts of the cross-validation</source>
        <translation>Parties de la validation croisée</translation>
    </message>
    <message>
        <source>Part that validates</source>
        <translation>Partie qui valide</translation>
    </message>
    <message>
        <source>Weight of unlabelled pictures</source>
        <translation>Poids des images sans étiquette</translation>
    </message>
    <message>
        <source>Unlabelled pictures: sure from</source>
        <translation>Images sans étiquette&#xa0;: sûr à partir de</translation>
    </message>
    <message>
        <source>Unlabelled pictures for each labelled one</source>
        <translation>Images sans étiquette par image étiquetée</translation>
    </message>
    <message>
        <source>Small CNN</source>
        <translation>Petit CNN</translation>
    </message>
    <message>
        <source>Pretrained, built in</source>
        <translation>Préentraînés, intégrés</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Aléatoires</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personnalisé</translation>
    </message>
</context>
<context>
    <name>imago::ui::RepairDialog</name>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 est endommagé</translation>
    </message>
    <message>
        <source>The project file cannot be read in full; a failing disk or a broken copy is the usual reason. Repair copies all that can be read into a new file, and fills gaps from the newest backup. The damaged file is kept, and your pictures are not touched.</source>
        <translation>Le fichier du projet ne peut pas être lu en entier&#xa0;; un disque défaillant ou une copie incomplète en est la cause habituelle. La réparation copie dans un nouveau fichier tout ce qui est lisible, et comble les lacunes à partir de la sauvegarde la plus récente. Le fichier endommagé est conservé, et vos images ne sont pas touchées.</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>&amp;Réparer</translation>
    </message>
    <message>
        <source>Choose a &amp;backup…</source>
        <translation>Choisir une &amp;sauvegarde…</translation>
    </message>
    <message>
        <source>Repair a project</source>
        <translation>Réparer un projet</translation>
    </message>
    <message>
        <source>What was lost</source>
        <translation>Ce qui a été perdu</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>%1 is repaired</source>
        <translation>%1 est réparé</translation>
    </message>
    <message>
        <source>The damaged file is %1.</source>
        <translation>Le fichier endommagé est %1.</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Rien n’a été perdu.</translation>
    </message>
    <message>
        <source>All that could be read is there. This is what was lost, or is older than it was:</source>
        <translation>Tout ce qui était lisible est là. Voici ce qui a été perdu, ou qui est plus ancien qu’avant&#xa0;:</translation>
    </message>
</context>
<context>
    <name>imago::ui::ReportWriter</name>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Document PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Écrire un rapport</translation>
    </message>
    <message>
        <source>Writing the report of %1…</source>
        <translation>Écriture du rapport de %1…</translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation>Rapport écrit&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunBar</name>
    <message>
        <source>Preparing</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Computing features</source>
        <translation>Calcul des caractéristiques</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Validating</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Predicting the test pictures</source>
        <translation>Prédiction des images de test</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progression de l’exécution</translation>
    </message>
    <message>
        <source>%1 is starting</source>
        <translation>%1 démarre</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is running</source>
        <translation>%1 est en cours</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 est en pause</translation>
    </message>
    <message>
        <source>%1 is stopping: writing its checkpoint</source>
        <translation>%1 s’arrête&#xa0;: écriture de son point de contrôle</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 a échoué&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>%1 a été arrêtée</translation>
    </message>
    <message>
        <source>%1 stopped early: no further gain</source>
        <translation>%1 s’est arrêtée tôt&#xa0;: plus aucun gain</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 est terminée</translation>
    </message>
    <message>
        <source>No run is going on</source>
        <translation>Aucune exécution en cours</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>époque %1 sur %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>taux d’apprentissage %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>encore %1</translation>
    </message>
    <message>
        <source>best validation accuracy %1</source>
        <translation>meilleure exactitude de validation %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) waiting</source>
        <translation>
            <numerusform>%n exécution en attente</numerusform>
            <numerusform>%n exécutions en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 images/s</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunDetails</name>
    <message>
        <source>Details of the selected run</source>
        <translation>Détails de l’exécution sélectionnée</translation>
    </message>
    <message>
        <source>No run is selected.</source>
        <translation>Aucune exécution n’est sélectionnée.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Best validation accuracy</source>
        <translation>Meilleure exactitude de validation</translation>
    </message>
    <message>
        <source>%1, after epoch %2</source>
        <translation>%1, après l’époque %2</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>Calculée sur</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>Pic de mémoire</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 images/s</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunListModel</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échouée</translation>
    </message>
    <message>
        <source>Check to lay this run&apos;s curves over the others</source>
        <translation>Cochez pour superposer les courbes de cette exécution aux autres</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Best validation</source>
        <translation>Meilleure valid.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunNews</name>
    <message>
        <source>%1 failed</source>
        <translation>%1 a échoué</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>%1 a été arrêtée</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 est terminée</translation>
    </message>
    <message>
        <source>%1 of the validation pictures are right.</source>
        <translation>%1 des images de validation sont correctes.</translation>
    </message>
</context>
<context>
    <name>imago::ui::SampleModel</name>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, right: %2</source>
        <translation>%1, correct&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, wrong: %2</source>
        <translation>%1, faux&#xa0;: %2</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>Étiquette&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::SampleStrip</name>
    <message>
        <source>After each epoch, what the network says of a few validation pictures is shown here.</source>
        <translation>Après chaque époque, ce que le réseau dit de quelques images de validation s’affiche ici.</translation>
    </message>
    <message>
        <source>Sample predictions</source>
        <translation>Exemples de prédictions</translation>
    </message>
    <message>
        <source>Enter or double click shows the picture in Data</source>
        <translation>Entrée ou un double clic montre l’image dans «&#xa0;Données&#xa0;»</translation>
    </message>
    <message>
        <source>Epoch of the sample predictions</source>
        <translation>Époque des exemples de prédictions</translation>
    </message>
    <message>
        <source>&amp;Epoch</source>
        <translation>&amp;Époque</translation>
    </message>
    <message>
        <source>after epoch %1: %2 of %3 right</source>
        <translation>après l’époque %1&#xa0;: %2 sur %3 correctes</translation>
    </message>
</context>
<context>
    <name>imago::ui::SchedulePreview</name>
    <message>
        <source>Learning rate over the epochs</source>
        <translation>Taux d’apprentissage au fil des époques</translation>
    </message>
    <message>
        <source>Learning rate of the head from the first to the last epoch; its peak is %1</source>
        <translation>Taux d’apprentissage de la tête de la première à la dernière époque&#xa0;; son maximum est %1</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>maximum %1</translation>
    </message>
    <message>
        <source>depends on validation</source>
        <translation>dépend de la validation</translation>
    </message>
    <message>
        <source>epoch 0</source>
        <translation>époque 0</translation>
    </message>
</context>
<context>
    <name>imago::ui::SeenQueues</name>
    <message>
        <source>&amp;Look at all pictures</source>
        <translation>&amp;Examiner toutes les images</translation>
    </message>
    <message>
        <source>Label &amp;next</source>
        <translation>É&amp;tiqueter ensuite</translation>
    </message>
    <message>
        <source>By what the network sees</source>
        <translation>D’après ce que voit le réseau</translation>
    </message>
    <message>
        <source>Pictures that resemble no other: perhaps they do not belong here</source>
        <translation>Images qui ne ressemblent à aucune autre&#xa0;: peut-être n’ont-elles rien à faire ici</translation>
    </message>
    <message>
        <source>Pictures that are nearly the same: one of their labels is wrong</source>
        <translation>Images presque identiques&#xa0;: l’une de leurs étiquettes est fausse</translation>
    </message>
    <message>
        <source>Pictures that are nearly the same: the model is tested with what it learnt by heart</source>
        <translation>Images presque identiques&#xa0;: le modèle est testé sur ce qu’il a appris par cœur</translation>
    </message>
    <message>
        <source>Which pictures without a label come first</source>
        <translation>Quelles images sans étiquette viennent d’abord</translation>
    </message>
    <message>
        <source>The pictures without a label that would teach the model most; class keys label them</source>
        <translation>Les images sans étiquette qui apprendraient le plus au modèle&#xa0;; les touches de classe les étiquettent</translation>
    </message>
    <message>
        <source>Unlike all others</source>
        <translation>Sans pareille</translation>
    </message>
    <message>
        <source>Nearly the same, labelled differently</source>
        <translation>Presque identiques, étiquetées différemment</translation>
    </message>
    <message>
        <source>Nearly the same, in several splits</source>
        <translation>Presque identiques, dans plusieurs partitions</translation>
    </message>
    <message>
        <source>Strange pictures, twins with different labels, and what to label next, are found once the network has looked at all pictures.</source>
        <translation>Les images étranges, les jumelles aux étiquettes différentes et ce qu’il faut étiqueter ensuite se trouvent une fois que le réseau a examiné toutes les images.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>&amp;Unlike all others: %1</source>
        <translation>&amp;Sans pareille&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nearly the same, labelled &amp;differently: %1</source>
        <translation>Presque identiques, étiquetées &amp;différemment&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nearly the same, in several spl&amp;its: %1</source>
        <translation>Presque identiques, dans plusieurs &amp;partitions&#xa0;: %1</translation>
    </message>
    <message>
        <source>Every picture has a label</source>
        <translation>Chaque image a une étiquette</translation>
    </message>
    <message>
        <source>To label next</source>
        <translation>À étiqueter ensuite</translation>
    </message>
    <message numerus="yes">
        <source>The model looked at %1 of %Ln pictures</source>
        <translation>
            <numerusform>Le modèle a examiné %1 image sur %Ln</numerusform>
            <numerusform>Le modèle a examiné %1 des %Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::Session</name>
    <message>
        <source>Accepting proposals</source>
        <translation>Acceptation des propositions</translation>
    </message>
    <message>
        <source>Rejecting proposals</source>
        <translation>Rejet des propositions</translation>
    </message>
    <message>
        <source>Proposals decided on: %1</source>
        <translation>Propositions tranchées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Pictures added: %1</source>
        <translation>Images ajoutées&#xa0;: %1</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>modifiées&#xa0;: %1</translation>
    </message>
    <message>
        <source>found at a new place: %1</source>
        <translation>retrouvées ailleurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>illisibles&#xa0;: %1</translation>
    </message>
    <message>
        <source>duplicates: %1</source>
        <translation>doublons&#xa0;: %1</translation>
    </message>
    <message>
        <source>videos left out: %1 (File, Add videos)</source>
        <translation>vidéos écartées&#xa0;: %1 (Fichier, Ajouter des vidéos)</translation>
    </message>
    <message>
        <source>labelled: %1</source>
        <translation>étiquetées&#xa0;: %1</translation>
    </message>
    <message>
        <source>shapes: %1</source>
        <translation>formes&#xa0;: %1</translation>
    </message>
    <message>
        <source>known before: %1</source>
        <translation>déjà connues&#xa0;: %1</translation>
    </message>
    <message>
        <source>new classes: %1</source>
        <translation>nouvelles classes&#xa0;: %1</translation>
    </message>
    <message>
        <source>not taken: %1</source>
        <translation>non reprises&#xa0;: %1</translation>
    </message>
    <message>
        <source>first: %1: %2</source>
        <translation>premier problème&#xa0;: %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Adding pictures</source>
        <translation>Ajout d’images</translation>
    </message>
    <message>
        <source>Checking files</source>
        <translation>Contrôle des fichiers</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Assigning splits</source>
        <translation>Répartition en partitions</translation>
    </message>
    <message>
        <source>Training %1 · validation %2 · test %3</source>
        <translation>Entraînement %1 · validation %2 · test %3</translation>
    </message>
    <message>
        <source>Stopped. What was done so far is kept.</source>
        <translation>Arrêté. Ce qui a été fait jusque-là est conservé.</translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapeCommands</name>
    <message>
        <source>Give up, or back to selecting</source>
        <translation>Abandonner, ou revenir à la sélection</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>Pinceau plus petit</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>Pinceau plus grand</translation>
    </message>
    <message>
        <source>S&amp;nap to neighbours and the border, or not</source>
        <translation>Aima&amp;nter aux voisines et au bord, ou non</translation>
    </message>
    <message>
        <source>D&amp;uplicate shapes</source>
        <translation>D&amp;upliquer les formes</translation>
    </message>
    <message>
        <source>&amp;Copy shapes</source>
        <translation>&amp;Copier les formes</translation>
    </message>
    <message>
        <source>Cut shapes</source>
        <translation>Couper les formes</translation>
    </message>
    <message>
        <source>&amp;Paste shapes</source>
        <translation>Co&amp;ller les formes</translation>
    </message>
    <message>
        <source>Copy the shapes on to the ne&amp;xt picture</source>
        <translation>Copier les formes sur l’ima&amp;ge suivante</translation>
    </message>
    <message>
        <source>&amp;Give the shapes another class…</source>
        <translation>&amp;Donner une autre classe aux formes…</translation>
    </message>
    <message>
        <source>Select &amp;all shapes</source>
        <translation>Sélectionner &amp;toutes les formes</translation>
    </message>
    <message>
        <source>Previous shape</source>
        <translation>Forme précédente</translation>
    </message>
    <message>
        <source>Next shape</source>
        <translation>Forme suivante</translation>
    </message>
    <message>
        <source>One step to the &amp;front</source>
        <translation>Un cran vers l’a&amp;vant</translation>
    </message>
    <message>
        <source>One step to the &amp;back</source>
        <translation>Un cran vers l’arriè&amp;re</translation>
    </message>
    <message>
        <source>To the very front</source>
        <translation>Tout à l’avant</translation>
    </message>
    <message>
        <source>To the very back</source>
        <translation>Tout à l’arrière</translation>
    </message>
    <message>
        <source>&amp;Lock shapes, or unlock them</source>
        <translation>Verrouiller les formes, ou les déverr&amp;ouiller</translation>
    </message>
    <message>
        <source>&amp;Hide shapes, or show them</source>
        <translation>Cac&amp;her les formes, ou les montrer</translation>
    </message>
    <message>
        <source>Show all hidden shapes of the picture</source>
        <translation>Montrer toutes les formes cachées de l’image</translation>
    </message>
    <message>
        <source>Gr&amp;oup shapes to one object</source>
        <translation>Grouper les formes en un obj&amp;et</translation>
    </message>
    <message>
        <source>Ungroup shapes</source>
        <translation>Dégrouper les formes</translation>
    </message>
    <message>
        <source>&amp;Merge shapes of a class</source>
        <translation>Fu&amp;sionner les formes d’une classe</translation>
    </message>
    <message>
        <source>Parts become shapes of their own</source>
        <translation>Faire des parties des formes à part</translation>
    </message>
    <message>
        <source>Simplif&amp;y outlines</source>
        <translation>Sim&amp;plifier les contours</translation>
    </message>
    <message>
        <source>Smooth outlines</source>
        <translation>Lisser les contours</translation>
    </message>
    <message>
        <source>Convert to boxes</source>
        <translation>Convertir en boîtes</translation>
    </message>
    <message>
        <source>Convert to rotated boxes</source>
        <translation>Convertir en boîtes orientées</translation>
    </message>
    <message>
        <source>Convert to polygons</source>
        <translation>Convertir en polygones</translation>
    </message>
    <message>
        <source>Convert to ellipses</source>
        <translation>Convertir en ellipses</translation>
    </message>
    <message>
        <source>Convert to masks</source>
        <translation>Convertir en masques</translation>
    </message>
    <message>
        <source>Sho&amp;w shapes</source>
        <translation>Montrer les &amp;formes</translation>
    </message>
    <message>
        <source>There are no shapes on the clipboard.</source>
        <translation>Il n’y a pas de formes dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The new form cannot hold: %1. Ctrl+Z brings it back.</source>
        <translation>La nouvelle forme ne peut pas contenir&#xa0;: %1. Ctrl+Z revient en arrière.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln shapes)</source>
        <translation>
            <numerusform>%1 (%Ln forme)</numerusform>
            <numerusform>%1 (%Ln formes)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapeInspector</name>
    <message>
        <source>Class of the selected shapes</source>
        <translation>Classe des formes sélectionnées</translation>
    </message>
    <message>
        <source>&amp;X</source>
        <translation>&amp;X</translation>
    </message>
    <message>
        <source>&amp;Y</source>
        <translation>&amp;Y</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Largeur</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Hauteur</translation>
    </message>
    <message>
        <source>An&amp;gle</source>
        <translation>An&amp;gle</translation>
    </message>
    <message numerus="yes">
        <source>%n shapes</source>
        <translation>
            <numerusform>%n forme</numerusform>
            <numerusform>%n formes</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed by %1, %2 sure</source>
        <translation>Proposée par %1, sûre à %2</translation>
    </message>
    <message>
        <source>By %1, %2</source>
        <translation>Par %1, %2</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(aucun)</translation>
    </message>
    <message>
        <source>different values</source>
        <translation>valeurs différentes</translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapePanel</name>
    <message>
        <source>No shapes yet. Take a tool from the bar beside the picture: R draws a box, P a polygon, B paints a mask.</source>
        <translation>Pas encore de formes. Prenez un outil dans la barre à côté de l’image&#xa0;: R dessine une boîte, P un polygone, B peint un masque.</translation>
    </message>
    <message>
        <source>Shapes of this picture, the topmost first</source>
        <translation>Formes de cette image, celle du dessus d’abord</translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapeWords</name>
    <message>
        <source>Box</source>
        <translation>Boîte</translation>
    </message>
    <message>
        <source>Rotated box</source>
        <translation>Boîte orientée</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>Ellipse</translation>
    </message>
    <message>
        <source>Keypoints</source>
        <translation>Points clés</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Image entière</translation>
    </message>
    <message>
        <source>%1 · %2 sure</source>
        <translation>%1 · sûre à %2</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Cachée</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Visible</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillée</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
</context>
<context>
    <name>imago::ui::SliceModel</name>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Width by height</source>
        <translation>Largeur sur hauteur</translation>
    </message>
    <message>
        <source>Bytes a pixel</source>
        <translation>Octets par pixel</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>Type de fichier</translation>
    </message>
    <message>
        <source>Date of the file</source>
        <translation>Date du fichier</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Appareil photo</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>Date de prise de vue</translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation>Heure de la journée</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>Classe réelle</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Luminosité</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Netteté</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturation</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>Chaleur</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a property and its value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Accuracy here minus that of all other pictures, in points</source>
        <translation>Exactitude ici moins celle de toutes les autres images, en points</translation>
    </message>
    <message>
        <source>Pictures with</source>
        <translation>Images avec</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>%1 of %2 wrong; accuracy %3 to %4 (95 %), macro-F1 %5, loss %6</source>
        <translation>%1 sur %2 fausses&#xa0;; exactitude de %3 à %4 (95&#xa0;%), macro-F1 %5, perte %6</translation>
    </message>
    <message>
        <source>Worse than the rest: p = %1</source>
        <translation>Pire que le reste&#xa0;: p = %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::SlicesPanel</name>
    <message>
        <source>&amp;Look at the pictures too</source>
        <translation>&amp;Examiner aussi les images</translation>
    </message>
    <message>
        <source>What the pictures are told apart by</source>
        <translation>Ce par quoi les images sont distinguées</translation>
    </message>
    <message>
        <source>Groups of pictures and how good the run is on them</source>
        <translation>Groupes d’images et qualité de l’exécution sur eux</translation>
    </message>
    <message>
        <source>Two or more groups chosen with Ctrl or Shift are compared below</source>
        <translation>Deux groupes ou plus, choisis avec Ctrl ou Maj, sont comparés ci-dessous</translation>
    </message>
    <message>
        <source>The chosen groups side by side</source>
        <translation>Les groupes choisis côte à côte</translation>
    </message>
    <message>
        <source>Reads every picture of the split: brightness, contrast, sharpness, saturation and warmth become properties, and camera, date and hour where the files tell them.</source>
        <translation>Lit chaque image de la partition&#xa0;: luminosité, contraste, netteté, saturation et chaleur deviennent des propriétés, de même que l’appareil photo, la date et l’heure là où les fichiers les donnent.</translation>
    </message>
    <message>
        <source>Choose two or more groups with Ctrl or Shift to compare them.</source>
        <translation>Choisissez deux groupes ou plus avec Ctrl ou Maj pour les comparer.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Examen…</translation>
    </message>
    <message>
        <source>Worst groups of all</source>
        <translation>Pires groupes de tous</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>These tell the class by themselves, so that the model may learn them in place of the object: %1</source>
        <translation>Ces propriétés révèlent la classe à elles seules, si bien que le modèle peut les apprendre à la place de l’objet&#xa0;: %1</translation>
    </message>
    <message>
        <source>No group of pictures is worse than the rest by more than chance. A property above shows its groups anyway.</source>
        <translation>Aucun groupe d’images n’est pire que le reste au-delà du hasard. Une propriété ci-dessus montre quand même ses groupes.</translation>
    </message>
    <message>
        <source>Worse than the rest by more than chance (Fisher’s test, 5 % of these may be wrong).</source>
        <translation>Pires que le reste au-delà du hasard (test de Fisher, 5&#xa0;% d’entre eux peuvent l’être à tort).</translation>
    </message>
    <message>
        <source>The groups of this property</source>
        <translation>Les groupes de cette propriété</translation>
    </message>
</context>
<context>
    <name>imago::ui::Source</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, page %2</translation>
    </message>
</context>
<context>
    <name>imago::ui::SplitDialog</name>
    <message>
        <source>&amp;Keep the splits that pictures have already</source>
        <translation>&amp;Garder les partitions que des images ont déjà</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Répartir</translation>
    </message>
    <message>
        <source>Assign splits</source>
        <translation>Répartir en partitions</translation>
    </message>
    <message>
        <source>&amp;Training:</source>
        <translation>&amp;Entraînement&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Validation:</source>
        <translation>&amp;Validation&#xa0;:</translation>
    </message>
    <message>
        <source>Te&amp;st:</source>
        <translation>&amp;Test&#xa0;:</translation>
    </message>
    <message>
        <source>the model learns from these</source>
        <translation>le modèle apprend de celles-ci</translation>
    </message>
    <message>
        <source>choose settings and the best epoch by these</source>
        <translation>pour choisir les réglages et la meilleure époque</translation>
    </message>
    <message>
        <source>kept aside for the final number</source>
        <translation>mises de côté pour le chiffre final</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>S&amp;eed:</source>
        <translation>Gr&amp;aine&#xa0;:</translation>
    </message>
    <message>
        <source>the same seed gives the same splits</source>
        <translation>la même graine donne les mêmes partitions</translation>
    </message>
    <message>
        <source>At least one share must be above zero.</source>
        <translation>Une part au moins doit être supérieure à zéro.</translation>
    </message>
    <message>
        <source>Without training pictures there is nothing to learn from.</source>
        <translation>Sans images d’entraînement, il n’y a rien à apprendre.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln labelled pictures are shared out, each class in the same proportions. Near duplicates stay together; pictures that are added later do not move the others.</source>
        <translation>
            <numerusform>%Ln image étiquetée est répartie, chaque classe dans les mêmes proportions. Les quasi-doublons restent ensemble&#xa0;; les images ajoutées plus tard ne déplacent pas les autres.</numerusform>
            <numerusform>%Ln images étiquetées sont réparties, chaque classe dans les mêmes proportions. Les quasi-doublons restent ensemble&#xa0;; les images ajoutées plus tard ne déplacent pas les autres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln pictures</source>
        <translation>
            <numerusform>environ %Ln image</numerusform>
            <numerusform>environ %Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::StatusStrip</name>
    <message>
        <source>Training device</source>
        <translation>Périphérique d’entraînement</translation>
    </message>
    <message>
        <source>Progress of the background work</source>
        <translation>Progression du travail en arrière-plan</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progression de l’exécution</translation>
    </message>
    <message>
        <source>Stop the background work</source>
        <translation>Arrêter le travail en arrière-plan</translation>
    </message>
    <message>
        <source>Stop; what was done so far is kept</source>
        <translation>Arrêter&#xa0;; ce qui a été fait jusque-là est conservé</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>Montrer l’exécution</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Tout est enregistré</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · encore %2</translation>
    </message>
    <message>
        <source>%1 · starting</source>
        <translation>%1 · démarrage</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln waiting</source>
        <comment>runs</comment>
        <translation>
            <numerusform>%1 · %Ln en attente</numerusform>
            <numerusform>%1 · %Ln en attente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::SuggestionChips</name>
    <message>
        <source>shape</source>
        <translation>forme</translation>
    </message>
    <message>
        <source>whole picture</source>
        <translation>image entière</translation>
    </message>
    <message>
        <source>%1, %2 sure (%3)</source>
        <translation>%1, sûre à %2 (%3)</translation>
    </message>
    <message>
        <source>Proposed: %1</source>
        <translation>Proposée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Proposed:</source>
        <translation>Proposées&#xa0;:</translation>
    </message>
    <message>
        <source>Suggested:</source>
        <translation>Suggérées&#xa0;:</translation>
    </message>
    <message>
        <source>Nothing is proposed for this picture.</source>
        <translation>Rien n’est proposé pour cette image.</translation>
    </message>
    <message>
        <source>No suggestion: %1</source>
        <translation>Pas de suggestion&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>proposals</comment>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ThumbnailDelegate</name>
    <message>
        <source>train</source>
        <translation>entr.</translation>
    </message>
    <message>
        <source>val</source>
        <translation>val</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
</context>
<context>
    <name>imago::ui::ThumbnailGrid</name>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>Taille des vignettes</translation>
    </message>
    <message>
        <source>Thumbnail size (Ctrl+wheel)</source>
        <translation>Taille des vignettes (Ctrl+molette)</translation>
    </message>
</context>
<context>
    <name>imago::ui::Toast</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>imago::ui::ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
</context>
<context>
    <name>imago::ui::ToolOptions</name>
    <message>
        <source>Ra&amp;dius</source>
        <translation>Ra&amp;yon</translation>
    </message>
    <message>
        <source>&amp;Tolerance</source>
        <translation>&amp;Tolérance</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Tai&amp;lle</translation>
    </message>
    <message>
        <source>M&amp;akes</source>
        <translation>&amp;Crée</translation>
    </message>
    <message>
        <source>S&amp;nap</source>
        <translation>Aima&amp;nter</translation>
    </message>
    <message>
        <source>Only what touc&amp;hes</source>
        <translation>C&amp;ontigu seulement</translation>
    </message>
    <message>
        <source>Take from &amp;others</source>
        <translation>Prendre a&amp;ux autres</translation>
    </message>
    <message>
        <source>Options of the tool</source>
        <translation>Options de l’outil</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>Masque</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <source>Radius of the brush</source>
        <translation>Rayon du pinceau</translation>
    </message>
    <message>
        <source>How far colours may differ</source>
        <translation>De combien les couleurs peuvent différer</translation>
    </message>
    <message>
        <source>Size of the superpixels</source>
        <translation>Taille des superpixels</translation>
    </message>
    <message>
        <source>What the tool makes</source>
        <translation>Ce que crée l’outil</translation>
    </message>
    <message>
        <source>Only pixels that hang together with the clicked one</source>
        <translation>Seulement les pixels d’un seul tenant avec celui cliqué</translation>
    </message>
    <message>
        <source>The brush takes its pixels away from the masks below</source>
        <translation>Le pinceau ôte ses pixels aux masques du dessous</translation>
    </message>
    <message>
        <source>Snap to neighbours and the border of the picture; Alt lifts it for the moment</source>
        <translation>Aimanter aux formes voisines et au bord de l’image&#xa0;; Alt suspend l’aimantation</translation>
    </message>
    <message>
        <source>Click a shape to change it, or drag over several</source>
        <translation>Cliquez sur une forme pour la modifier, ou faites glisser autour de plusieurs</translation>
    </message>
</context>
<context>
    <name>imago::ui::Tour</name>
    <message>
        <source>1,000 pictures of clothes</source>
        <translation>1&#xa0;000 images de vêtements</translation>
    </message>
    <message>
        <source>The sample project. Nine in ten pictures have a class; the list on the left filters them. Your own pictures are added by dropping a folder here. They are only ever read.</source>
        <translation>Le projet d’exemple. Neuf images sur dix ont une classe&#xa0;; la liste de gauche les filtre. Pour ajouter vos propres images, déposez un dossier ici. Elles ne sont que lues, jamais modifiées.</translation>
    </message>
    <message>
        <source>One key labels a picture</source>
        <translation>Une touche étiquette une image</translation>
    </message>
    <message>
        <source>Press 1 … 9 or 0: the picture gets that class, and the next one comes. Ctrl+Z takes anything back, without limit. Boxes and outlines are drawn with the tools beside the picture.</source>
        <translation>Appuyez sur 1 … 9 ou 0&#xa0;: l’image reçoit cette classe, et la suivante arrive. Ctrl+Z annule tout, sans limite. Boîtes et contours se dessinent avec les outils à côté de l’image.</translation>
    </message>
    <message>
        <source>More from the same pictures</source>
        <translation>Plus à partir des mêmes images</translation>
    </message>
    <message>
        <source>Random changes that keep the class teach a model what does not matter. Switch one on: the grid shows exactly what training will see.</source>
        <translation>Des changements aléatoires qui conservent la classe apprennent à un modèle ce qui ne compte pas. Activez-en un&#xa0;: la grille montre exactement ce que verra l’entraînement.</translation>
    </message>
    <message>
        <source>A first model in seconds</source>
        <translation>Un premier modèle en quelques secondes</translation>
    </message>
    <message>
        <source>Choose Quick and start. Checks come first, then the curves. You can go on labelling meanwhile, and pause or stop without losing anything.</source>
        <translation>Choisissez Rapide et démarrez. Les contrôles viennent d’abord, puis les courbes. Vous pouvez continuer à étiqueter pendant ce temps, et mettre en pause ou arrêter sans rien perdre.</translation>
    </message>
    <message>
        <source>See where it is wrong</source>
        <translation>Voir où il se trompe</translation>
    </message>
    <message>
        <source>After a run, every mistake is here, the surest first, with what the model looked at. Click a cell of the matrix to see its pictures. If the label is wrong, one key corrects it.</source>
        <translation>Après une exécution, chaque erreur est ici, la plus sûre d’abord, avec ce que le modèle a regardé. Cliquez sur une case de la matrice pour voir ses images. Si l’étiquette est fausse, une touche la corrige.</translation>
    </message>
    <message>
        <source>A model for other programs</source>
        <translation>Un modèle pour d’autres programmes</translation>
    </message>
    <message>
        <source>Choose the files you need. Each is loaded again and compared with the trained model before it is handed over.</source>
        <translation>Choisissez les fichiers qu’il vous faut. Chacun est rechargé et comparé au modèle entraîné avant de vous être remis.</translation>
    </message>
    <message>
        <source>That is the whole loop</source>
        <translation>La boucle est bouclée</translation>
    </message>
    <message>
        <source>F1 opens the handbook at the page of the workspace you are in, Ctrl+K finds every command by its name. This tour is in the Help menu.</source>
        <translation>F1 ouvre le manuel à la page de l’espace de travail où vous êtes, Ctrl+K trouve chaque commande par son nom. Cette visite se trouve dans le menu Aide.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;Skip the tour</source>
        <translation>Passer la &amp;visite</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
</context>
<context>
    <name>imago::ui::TrainWorkspace</name>
    <message>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>Entraî&amp;ner</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>Go on with this run</source>
        <translation>Continuer cette exécution</translation>
    </message>
    <message>
        <source>Inspect this run</source>
        <translation>Inspecter cette exécution</translation>
    </message>
    <message>
        <source>Use this run&apos;s recipe</source>
        <translation>Prendre la recette de cette exécution</translation>
    </message>
    <message>
        <source>Open the run folder</source>
        <translation>Ouvrir le dossier de l’exécution</translation>
    </message>
    <message>
        <source>Test a checkpoint…</source>
        <translation>Tester un point de contrôle…</translation>
    </message>
    <message>
        <source>Export TensorBoard files…</source>
        <translation>Exporter des fichiers TensorBoard…</translation>
    </message>
    <message>
        <source>Choose weights…</source>
        <translation>Choisir des poids…</translation>
    </message>
    <message>
        <source>Find a learning rate…</source>
        <translation>Chercher un taux d’apprentissage…</translation>
    </message>
    <message>
        <source>Remove this run…</source>
        <translation>Retirer cette exécution…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Log of the selected run</source>
        <translation>Journal de l’exécution sélectionnée</translation>
    </message>
    <message>
        <source>The worker has written nothing.</source>
        <translation>Le processus n’a rien écrit.</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>Exé&amp;cutions</translation>
    </message>
    <message>
        <source>Sa&amp;mples</source>
        <translation>E&amp;xemples</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>Details of this run</source>
        <translation>Détails de cette exécution</translation>
    </message>
    <message>
        <source>Remove runs</source>
        <translation>Retirer des exécutions</translation>
    </message>
    <message>
        <source>Remove %1 with curves and predictions from the project? Folders with checkpoints stay on the disk.</source>
        <translation>Retirer %1 avec courbes et prédictions du projet&#xa0;? Les dossiers contenant des points de contrôle restent sur le disque.</translation>
    </message>
    <message>
        <source>&amp;Train next</source>
        <translation>Entraî&amp;ner ensuite</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Re&amp;prendre</translation>
    </message>
    <message>
        <source>Folder for the TensorBoard files</source>
        <translation>Dossier pour les fichiers TensorBoard</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) written; look at them with: tensorboard --logdir %1</source>
        <translation>
            <numerusform>%n exécution écrite&#xa0;; pour la regarder&#xa0;: tensorboard --logdir %1</numerusform>
            <numerusform>%n exécutions écrites&#xa0;; pour les regarder&#xa0;: tensorboard --logdir %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
</context>
<context>
    <name>imago::ui::VideoDialog</name>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixels</translation>
    </message>
    <message>
        <source>%1 frames a second</source>
        <translation>%1 images par seconde</translation>
    </message>
    <message>
        <source>Frames added: %1</source>
        <translation>Images ajoutées&#xa0;: %1</translation>
    </message>
    <message>
        <source>known before: %1</source>
        <translation>déjà connues&#xa0;: %1</translation>
    </message>
    <message>
        <source>further problems: %1</source>
        <translation>autres problèmes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <translation>Examen…</translation>
    </message>
    <message>
        <source>&amp;A frame each</source>
        <translation>Une &amp;image toutes les</translation>
    </message>
    <message>
        <source>&amp;Every</source>
        <extracomment>The number of frames follows: every 30 frames.</extracomment>
        <translation>Une &amp;toutes les</translation>
    </message>
    <message>
        <source>The first frame of each &amp;scene, where the picture changes by</source>
        <translation>La première image de chaque &amp;scène, là où l’image change de</translation>
    </message>
    <message>
        <source>Add videos</source>
        <translation>Ajouter des vidéos</translation>
    </message>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>%n vidéo</numerusform>
            <numerusform>%n vidéos</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take the frames</source>
        <translation>&amp;Extraire les images</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds between frames</source>
        <translation>Secondes entre deux images</translation>
    </message>
    <message>
        <source>Every how many-th frame</source>
        <translation>Toutes les combien d’images</translation>
    </message>
    <message>
        <source>How much the picture must change</source>
        <translation>De combien l’image doit changer</translation>
    </message>
    <message>
        <source>Of 255; lower finds more scenes. The scale is that of PySceneDetect.</source>
        <translation>Sur 255&#xa0;; plus bas trouve plus de scènes. L’échelle est celle de PySceneDetect.</translation>
    </message>
    <message>
        <source>Most frames of one video</source>
        <translation>Nombre maximal d’images par vidéo</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>Enregistrées en</translation>
    </message>
    <message>
        <source>JPEG, quality 95</source>
        <translation>JPEG, qualité 95</translation>
    </message>
    <message>
        <source>PNG, exact; about five times larger</source>
        <translation>PNG, exact&#xa0;; environ cinq fois plus gros</translation>
    </message>
    <message>
        <source>frames</source>
        <extracomment>Behind the number that follows &quot;Every&quot;.</extracomment>
        <translation>images</translation>
    </message>
    <message>
        <source>At &amp;most, of each video</source>
        <translation>Au &amp;plus, par vidéo</translation>
    </message>
    <message>
        <source>&amp;Kept as</source>
        <translation>En&amp;registrées en</translation>
    </message>
    <message>
        <source>The first frames</source>
        <translation>Les premières images</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 en tout</translation>
    </message>
    <message numerus="yes">
        <source>About %n pictures</source>
        <translation>
            <numerusform>Environ %n image</numerusform>
            <numerusform>Environ %n images</numerusform>
        </translation>
    </message>
    <message>
        <source>As many pictures as there are scenes</source>
        <translation>Autant d’images que de scènes</translation>
    </message>
    <message>
        <source>Frames are written beside the project; the video stays as it is. Each picture keeps its place in the video, and taking frames again adds only new ones.</source>
        <translation>Les images sont écrites à côté du projet&#xa0;; la vidéo reste telle quelle. Chaque image garde sa place dans la vidéo, et une nouvelle extraction n’ajoute que des images nouvelles.</translation>
    </message>
    <message>
        <source>Frame at %1</source>
        <translation>Image à %1</translation>
    </message>
    <message>
        <source>Taking frames of videos</source>
        <translation>Extraction d’images de vidéos</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vidéos</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsCataloguePage</name>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Télécharger</translation>
    </message>
    <message>
        <source>C&amp;ancel the download</source>
        <translation>&amp;Annuler le téléchargement</translation>
    </message>
    <message>
        <source>&amp;Remove from this machine</source>
        <translation>&amp;Retirer de cette machine</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Published weights</source>
        <translation>Poids publiés</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Accuracy on ImageNet-1K as published</source>
        <translation>Exactitude sur ImageNet-1K selon la publication</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Progression du téléchargement</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Comparing with the published SHA-256…</source>
        <translation>Comparaison avec le SHA-256 publié…</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>Téléchargement…</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Présents</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>Absents</translation>
    </message>
    <message>
        <source>Trained on %1; the network is %2.</source>
        <translation>Entraînés sur %1&#xa0;; le réseau est %2.</translation>
    </message>
    <message>
        <source>Download fetches this one file from %1, and nothing else is sent: %2</source>
        <translation>Télécharger va chercher ce seul fichier chez %1, et rien d’autre n’est envoyé&#xa0;: %2</translation>
    </message>
    <message>
        <source>This build has no network code. Fetch the file by other means and choose it under File: %1</source>
        <translation>Cette version n’a pas de code réseau. Procurez-vous le fichier autrement et choisissez-le sous «&#xa0;Fichier&#xa0;»&#xa0;: %1</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Here, and equal to what was published.</source>
        <translation>Présents, et identiques à ce qui a été publié.</translation>
    </message>
    <message>
        <source>Cancelled. The next download goes on from there.</source>
        <translation>Annulé. Le prochain téléchargement reprendra là.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Retirés.</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsDialog</name>
    <message>
        <source>&amp;Use in the recipe</source>
        <translation>&amp;Prendre dans la recette</translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation>Poids de départ</translation>
    </message>
    <message>
        <source>Where the weights come from</source>
        <translation>D’où viennent les poids</translation>
    </message>
    <message>
        <source>Ca&amp;talogue</source>
        <translation>Ca&amp;talogue</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Earlier runs</source>
        <translation>&amp;Exécutions précédentes</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsFilePage</name>
    <message numerus="yes">
        <source>%n tensor(s) of the file are not used.</source>
        <translation>
            <numerusform>%n tenseur du fichier n’est pas utilisé.</numerusform>
            <numerusform>%n tenseurs du fichier ne sont pas utilisés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try as &amp;network:</source>
        <translation>Essayer comme ré&amp;seau&#xa0;:</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Un fichier</translation>
    </message>
    <message>
        <source>Drop a .pth, .pt or .safetensors file here, or choose one</source>
        <translation>Déposez ici un fichier .pth, .pt ou .safetensors, ou choisissez-en un</translation>
    </message>
    <message>
        <source>Weight file</source>
        <translation>Fichier de poids</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Choisir un f&amp;ichier…</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>What fits and what does not</source>
        <translation>Ce qui convient et ce qui ne convient pas</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>Le fichier est en cours de lecture</translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation>Poids de départ</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt *.bin *.ckpt);;All files (*)</source>
        <translation>Poids (*.safetensors *.pth *.pt *.bin *.ckpt);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>This is “%1” of the catalogue.</source>
        <translation>C’est «&#xa0;%1&#xa0;» du catalogue.</translation>
    </message>
    <message>
        <source>Missing in the file, start from random numbers (%1)</source>
        <translation>Absents du fichier, partent de nombres aléatoires (%1)</translation>
    </message>
    <message>
        <source>Of another shape (%1)</source>
        <translation>D’une autre forme (%1)</translation>
    </message>
    <message>
        <source>In the file, not used (%1)</source>
        <translation>Dans le fichier, non utilisés (%1)</translation>
    </message>
    <message>
        <source>Head, left out: your classes get a new one (%1)</source>
        <translation>Tête, écartée&#xa0;: vos classes en reçoivent une nouvelle (%1)</translation>
    </message>
    <message>
        <source>What the file says of itself (%1)</source>
        <translation>Ce que le fichier dit de lui-même (%1)</translation>
    </message>
    <message>
        <source>Not read.</source>
        <translation>Non lu.</translation>
    </message>
    <message>
        <source>This file cannot be used: %1</source>
        <translation>Ce fichier ne peut pas servir&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>tensors</comment>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the file&apos;s %Ln tensors fits %1.</source>
        <translation>
            <numerusform>Sur %Ln tenseur du fichier, aucun ne convient à %1.</numerusform>
            <numerusform>Aucun des %Ln tenseurs du fichier ne convient à %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %1 of the %Ln tensors of the backbone of %2 are filled; the others start from random numbers.</source>
        <translation>
            <numerusform>Seulement %1 tenseur sur %Ln du tronc de %2 est rempli&#xa0;; les autres partent de nombres aléatoires.</numerusform>
            <numerusform>Seulement %1 des %Ln tenseurs du tronc de %2 sont remplis&#xa0;; les autres partent de nombres aléatoires.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln tensors of the backbone fit %1.</source>
        <translation>
            <numerusform>Le tronc a %Ln tenseur, qui convient à %1.</numerusform>
            <numerusform>Les %Ln tenseurs du tronc conviennent tous à %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The head for %Ln classes is left out.</source>
        <translation>
            <numerusform>La tête à %Ln classe est écartée.</numerusform>
            <numerusform>La tête à %Ln classes est écartée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2 of %Ln tensors</source>
        <translation>
            <numerusform>%1 – %2 sur %Ln tenseur</numerusform>
            <numerusform>%1 – %2 sur %Ln tenseurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tensors</source>
        <translation>
            <numerusform>%Ln tenseur</numerusform>
            <numerusform>%Ln tenseurs</numerusform>
        </translation>
    </message>
    <message>
        <source>parameters: %1</source>
        <translation>paramètres&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsRunPage</name>
    <message>
        <source>Earlier runs</source>
        <translation>Exécutions précédentes</translation>
    </message>
    <message>
        <source>Runs with a model</source>
        <translation>Exécutions avec un modèle</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n epoch(s)</source>
        <translation>
            <numerusform>%1 · %2 · %n époque</numerusform>
            <numerusform>%1 · %2 · %n époques</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 validation</source>
        <translation>%1 · validation %2</translation>
    </message>
    <message>
        <source>No run of this project has a model yet.</source>
        <translation>Aucune exécution de ce projet n’a encore de modèle.</translation>
    </message>
    <message>
        <source>The new run starts from the best checkpoint of the one you choose; both are recorded as parent and child. The head starts anew.</source>
        <translation>La nouvelle exécution part du meilleur point de contrôle de celle que vous choisissez&#xa0;; les deux sont notées comme parent et enfant. La tête repart à neuf.</translation>
    </message>
</context>
<context>
    <name>imago::ui::WelcomePage</name>
    <message>
        <source>Turn a folder of pictures into a working image model: label, augment, train, inspect, export. Nothing leaves this computer.</source>
        <translation>Faites d’un dossier d’images un modèle d’image qui fonctionne&#xa0;: étiqueter, augmenter, entraîner, inspecter, exporter. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>&amp;New from pictures…</source>
        <translation>&amp;Nouveau à partir d’images…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Ouvrir un projet…</translation>
    </message>
    <message>
        <source>Open a project file (Ctrl+O)</source>
        <translation>Ouvrir un fichier de projet (Ctrl+O)</translation>
    </message>
    <message>
        <source>Try the &amp;sample project</source>
        <translation>Essayer le projet d’e&amp;xemple</translation>
    </message>
    <message>
        <source>1,000 labelled pictures of clothing, ready to train</source>
        <translation>1&#xa0;000 images étiquetées de vêtements, prêtes pour l’entraînement</translation>
    </message>
    <message>
        <source>Or drop a folder, pictures or a project file anywhere on this window.</source>
        <translation>Ou déposez un dossier, des images ou un fichier de projet n’importe où sur cette fenêtre.</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>Projets &amp;récents</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Retirer de cette liste</translation>
    </message>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>Les projets que vous ouvrez apparaissent ici.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures, %1 labelled · %2</source>
        <translation>
            <numerusform>%Ln image, %1 étiquetée · %2</numerusform>
            <numerusform>%Ln images, %1 étiquetées · %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::Words</name>
    <message>
        <source>This is not possible</source>
        <translation>Ceci n’est pas possible</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>It exists already</source>
        <translation>Existe déjà</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Lecture impossible</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Le fichier est endommagé</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>Non pris en charge</translation>
    </message>
    <message>
        <source>Made by a newer Imago</source>
        <translation>Fait par une version plus récente d’Imago</translation>
    </message>
    <message>
        <source>Reading or writing failed</source>
        <translation>La lecture ou l’écriture a échoué</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>Utilisé par un autre programme</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Mémoire insuffisante</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>The training program failed</source>
        <translation>Le programme d’entraînement a échoué</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Quelque chose s’est mal passé</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>Non attribuée</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Vérifiée</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Exclue</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>Étiquetée</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Passée</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Pas commencée</translation>
    </message>
    <message>
        <source>File is missing</source>
        <translation>Fichier manquant</translation>
    </message>
    <message>
        <source>Exact duplicate</source>
        <translation>Doublon exact</translation>
    </message>
    <message>
        <source>Near duplicate</source>
        <translation>Quasi-doublon</translation>
    </message>
    <message>
        <source>Very small</source>
        <translation>Très petite</translation>
    </message>
    <message>
        <source>Changed after labelling</source>
        <translation>Modifiée après étiquetage</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiqueter</translation>
    </message>
    <message>
        <source>Clear labels</source>
        <translation>Effacer des étiquettes</translation>
    </message>
    <message>
        <source>Assign split</source>
        <translation>Répartir en partitions</translation>
    </message>
    <message>
        <source>Change review state</source>
        <translation>Changer l’état de vérification</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Proposals of a model</source>
        <translation>Propositions d’un modèle</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>Ajouter une classe</translation>
    </message>
    <message>
        <source>Mark as nothing to label</source>
        <translation>Marquer&#xa0;: rien à étiqueter</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commenter</translation>
    </message>
    <message>
        <source>Draw shape</source>
        <translation>Dessiner une forme</translation>
    </message>
    <message>
        <source>Change shape</source>
        <translation>Modifier une forme</translation>
    </message>
    <message>
        <source>Move shape</source>
        <translation>Déplacer une forme</translation>
    </message>
    <message>
        <source>Lock or unlock shapes</source>
        <translation>Verrouiller ou déverrouiller des formes</translation>
    </message>
    <message>
        <source>Hide or show shapes</source>
        <translation>Cacher ou montrer des formes</translation>
    </message>
    <message>
        <source>Group or ungroup shapes</source>
        <translation>Grouper ou dégrouper des formes</translation>
    </message>
    <message>
        <source>Change the order of shapes</source>
        <translation>Changer l’ordre des formes</translation>
    </message>
    <message>
        <source>Merge shapes</source>
        <translation>Fusionner des formes</translation>
    </message>
    <message>
        <source>Split shapes</source>
        <translation>Séparer des formes</translation>
    </message>
    <message>
        <source>Cut shapes</source>
        <translation>Couper des formes</translation>
    </message>
    <message>
        <source>Accept proposals</source>
        <translation>Accepter des propositions</translation>
    </message>
    <message>
        <source>Reject proposals</source>
        <translation>Rejeter des propositions</translation>
    </message>
    <message>
        <source>Turn a suggestion down</source>
        <translation>Écarter une suggestion</translation>
    </message>
    <message>
        <source>Copy shapes to the next picture</source>
        <translation>Copier des formes sur l’image suivante</translation>
    </message>
    <message>
        <source>Delete shape</source>
        <translation>Supprimer une forme</translation>
    </message>
    <message>
        <source>Rename class</source>
        <translation>Renommer une classe</translation>
    </message>
    <message>
        <source>Change class colour</source>
        <translation>Changer la couleur d’une classe</translation>
    </message>
    <message>
        <source>Change class key</source>
        <translation>Changer la touche d’une classe</translation>
    </message>
    <message>
        <source>Change class</source>
        <translation>Modifier une classe</translation>
    </message>
    <message>
        <source>Move class</source>
        <translation>Déplacer une classe</translation>
    </message>
    <message>
        <source>Merge classes</source>
        <translation>Fusionner des classes</translation>
    </message>
    <message>
        <source>Remove class</source>
        <translation>Supprimer une classe</translation>
    </message>
    <message>
        <source>Looking for pictures</source>
        <translation>Recherche d’images</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>Lecture des images</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Reading frames</source>
        <translation>Lecture des images de la vidéo</translation>
    </message>
    <message>
        <source>Unpacking pictures</source>
        <translation>Décompression des images</translation>
    </message>
    <message>
        <source>Writing labels</source>
        <translation>Écriture des étiquettes</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>Recherche de doublons</translation>
    </message>
    <message>
        <source>Assigning splits</source>
        <translation>Répartition en partitions</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Computing features</source>
        <translation>Calcul des caractéristiques</translation>
    </message>
    <message>
        <source>Validating</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Asking the model</source>
        <translation>Interrogation du modèle</translation>
    </message>
    <message>
        <source>Predicting</source>
        <translation>Prédiction</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1&#xa0;: %2 sur %3</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>imago::ui::WorkspaceEntry</name>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiqueter</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>Augmenter</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Entraîner</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>Inspecter</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
</context>
</TS>
